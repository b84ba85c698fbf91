/// Logging in and out, and what a session may hold.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.login;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
