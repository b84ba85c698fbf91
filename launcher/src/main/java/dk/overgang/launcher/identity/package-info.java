/// The identity provider of a demo: logins, client assertions and access tokens.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
