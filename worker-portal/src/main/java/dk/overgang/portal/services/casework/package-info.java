/// What hangs on a course: its checklist, contacts, measurements and the timeline, as course-service shows them.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.casework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
