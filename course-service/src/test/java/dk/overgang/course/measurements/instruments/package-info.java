@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements.instruments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
