/// The instruments as data: read at start, shown to whoever works with them (F-32).
@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements.instruments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
