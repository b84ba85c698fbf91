/// What stands around every call to another system.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels.resilience;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
