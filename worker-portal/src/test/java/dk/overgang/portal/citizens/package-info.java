/// *Mine borgere* in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
