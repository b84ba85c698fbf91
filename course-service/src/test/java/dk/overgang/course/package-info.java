/// The service's shape.
@CheckReturnValue
@NullMarked
package dk.overgang.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
