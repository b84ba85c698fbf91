@CheckReturnValue
@NullMarked
package dk.overgang.messaging.parking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
