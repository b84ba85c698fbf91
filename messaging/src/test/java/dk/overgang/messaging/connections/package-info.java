@CheckReturnValue
@NullMarked
package dk.overgang.messaging.connections;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
