/// Where a citizen gets text messages, and the citizen's opt-in to them.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.addresses.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
