/// Hospital notices of every kind and shape, good and bad, and what they do to a course.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.notices;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
