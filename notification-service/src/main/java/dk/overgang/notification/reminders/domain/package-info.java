/// Which reminders a course has on a day: decided from the course as it is, never from what changed.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
