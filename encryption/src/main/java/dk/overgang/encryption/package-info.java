/// Texts about citizens are encrypted in the service that writes them, with data keys in its own database, which
/// master keys outside of the database protect.
@NullMarked
@CheckReturnValue
package dk.overgang.encryption;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
