/// What a citizen permits to share, decided from the consents as they are.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.sharing.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
