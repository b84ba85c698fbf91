/// What an instrument asks, and how its answers are counted.
@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements.instruments.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
