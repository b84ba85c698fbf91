/// Due work under a clock that the test moves.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
