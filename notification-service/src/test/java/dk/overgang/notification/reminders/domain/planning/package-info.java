/// What facts, catalogue and calendar make of a line.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.planning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
