/// The rules of measurements: what is accepted, when it is due, what counts as better.
@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
