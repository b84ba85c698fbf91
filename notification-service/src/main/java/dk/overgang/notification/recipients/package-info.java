/// When a worker is absent, and who covers meanwhile.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.recipients;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
