/// *Faseskift*: the guided page of a change from one phase to the next.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.phasechange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
