/// Reads the topics of the other services and re-plans the reminders that the events are about.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
