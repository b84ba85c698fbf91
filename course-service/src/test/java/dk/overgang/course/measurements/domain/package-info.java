@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
