/// By what the reminders of courses are found, for who tells people of them.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.agenda;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
