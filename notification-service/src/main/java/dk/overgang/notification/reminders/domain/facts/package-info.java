/// What is known of a course: the whole states of other services, as last reported.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.facts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
