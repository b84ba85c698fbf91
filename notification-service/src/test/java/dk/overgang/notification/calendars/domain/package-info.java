/// What stands in a calendar.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.calendars.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
