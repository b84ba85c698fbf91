@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
