/// One thing to be delivered, and how often it is tried.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
