/// Logging in and out, the session, and the person's own token for the services.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.login;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
