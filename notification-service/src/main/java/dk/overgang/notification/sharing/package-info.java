/// With whom a citizen's matters may be shared (R-221, E25): whatever sends something across authorities asks
/// here.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.sharing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
