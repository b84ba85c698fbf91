/// Access tokens (RFC 9068): which ones are accepted, and what a token says of its caller.
@CheckReturnValue
@NullMarked
package dk.overgang.access.token;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
