/// A service as small as can be: boxes tell what happens to them, a shelf hears it.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.warehouse;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
