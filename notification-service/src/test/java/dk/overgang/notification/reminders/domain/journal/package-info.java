/// What a journal notes.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
