/// Work that falls due: found by index, fired on time, read again when the clock moves.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
