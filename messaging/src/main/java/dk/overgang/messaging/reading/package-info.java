/// Events of other services, read once in effect.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
