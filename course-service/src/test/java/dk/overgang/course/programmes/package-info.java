@CheckReturnValue
@NullMarked
package dk.overgang.course.programmes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
