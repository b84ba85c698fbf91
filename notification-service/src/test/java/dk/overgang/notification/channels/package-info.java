/// What leaves the platform: digests by mail, each once, tried again and shown when it could not be sent.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
