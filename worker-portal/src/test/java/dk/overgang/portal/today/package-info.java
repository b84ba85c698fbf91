/// *I dag* in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.today;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
