/// The reminders about a partner (a ward, an offer): they hang on no citizen.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.partners;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
