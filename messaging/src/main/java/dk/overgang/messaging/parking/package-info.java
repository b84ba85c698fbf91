/// Messages that could not be read, kept in order until an operator decides.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.parking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
