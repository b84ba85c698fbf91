/// What a line of the reminder catalogue says.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.catalogue.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
