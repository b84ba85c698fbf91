/// Live updates: what the services tell each other, told on to the browsers that it concerns.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
