/// Which address is open to whom: the routes of a service as rules of Spring Security, and the beans that put them
/// up.
@CheckReturnValue
@NullMarked
package dk.overgang.access.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
