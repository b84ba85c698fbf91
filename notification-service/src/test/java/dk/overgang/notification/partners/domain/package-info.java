/// The reminders about partners.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.partners.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
