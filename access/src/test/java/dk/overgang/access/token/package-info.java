/// Which tokens are accepted.
@CheckReturnValue
@NullMarked
package dk.overgang.access.token;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
