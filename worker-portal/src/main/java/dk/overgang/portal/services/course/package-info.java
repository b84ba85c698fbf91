/// The courses as course-service shows them.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
