/// Calendar feeds, read by a parser other than the writer's.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.calendars;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
