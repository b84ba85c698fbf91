/// Which reminders the facts and the catalogue ask for: pure, and decided anew from the whole facts.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders.domain.planning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
