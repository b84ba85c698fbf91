/// How askers are counted.
@CheckReturnValue
@NullMarked
package dk.overgang.access.limits;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
