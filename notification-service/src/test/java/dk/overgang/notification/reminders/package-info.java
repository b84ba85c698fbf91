/// Reminders through HTTP, the timer and their contracts.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
