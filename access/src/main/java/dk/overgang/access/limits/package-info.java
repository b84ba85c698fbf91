/// How much one client and one municipality may ask of one instance of a service.
@CheckReturnValue
@NullMarked
package dk.overgang.access.limits;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
