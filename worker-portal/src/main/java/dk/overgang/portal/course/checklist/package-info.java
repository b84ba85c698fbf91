/// The checklist of a course.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.checklist;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
