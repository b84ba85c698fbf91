/// A partner as reported, and its reminders.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.partners.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
