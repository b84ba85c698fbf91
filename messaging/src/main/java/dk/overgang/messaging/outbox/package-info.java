/// Events on their way to the broker.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
