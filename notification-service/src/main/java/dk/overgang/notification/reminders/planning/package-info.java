/// By which rules reminders are planned, and planned anew when the rules have changed.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.planning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
