/// Reminders as people see and answer them.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.lists;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
