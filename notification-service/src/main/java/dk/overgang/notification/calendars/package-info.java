/// The reminders of a worker as a calendar feed (RFC 5545, F-64), read at a secret address.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.calendars;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
