/// What pages learn without being asked.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
