/// Every operation of every service, tried by every role.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.security.rights;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
