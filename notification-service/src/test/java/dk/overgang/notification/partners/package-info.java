/// Reminders about partners in the store.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.partners;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
