/// The measurements of a course.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.measuring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
