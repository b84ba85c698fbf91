/// The events of other services as they are promised.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
