/// The acceptance courses, row by row to the day.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.acceptance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
