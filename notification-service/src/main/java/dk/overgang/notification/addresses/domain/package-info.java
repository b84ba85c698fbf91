/// A person's addresses.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.addresses.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
