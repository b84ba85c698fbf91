/// A citizen's opt-in to text messages.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.addresses.citizens.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
