/// One reminder and what has happened to it.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.life;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
