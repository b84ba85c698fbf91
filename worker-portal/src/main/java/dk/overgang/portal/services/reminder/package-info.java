/// The reminders as notification-service shows them.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.reminder;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
