/// Where a person gets letters and text messages: set by the person or a leader, kept encrypted.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.addresses;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
