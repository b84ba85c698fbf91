/// Pauses in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.stay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
