/// The measurements of a course: forms, star and curve.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.measuring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
