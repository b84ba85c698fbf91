/// A citizen as far as reminders and sharing need it.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.citizens.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
