/// The reminder tables of the acceptance courses, to the day.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
