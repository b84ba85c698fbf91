/// What has changed in a course and its reminders, for who was not there to see it.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
