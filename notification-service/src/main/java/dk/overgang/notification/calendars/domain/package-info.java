/// The calendar feeds of a worker, and what stands in them.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.calendars.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
