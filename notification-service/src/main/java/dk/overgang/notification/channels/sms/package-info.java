/// Text messages without content, by a gateway of the municipality.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels.sms;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
