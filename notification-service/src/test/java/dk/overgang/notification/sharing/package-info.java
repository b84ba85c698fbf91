/// The feature's shell against its contracts.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.sharing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
