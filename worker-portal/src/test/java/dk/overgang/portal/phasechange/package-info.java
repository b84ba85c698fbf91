/// *Faseskift* in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.phasechange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
