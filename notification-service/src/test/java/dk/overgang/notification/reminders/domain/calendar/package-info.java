/// Working days and the moment of sending.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
