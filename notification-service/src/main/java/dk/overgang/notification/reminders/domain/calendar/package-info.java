/// Working days, Danish holidays and the time of day at which something is sent.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
