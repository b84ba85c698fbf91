/// Placing needs, with what happens meanwhile.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.responsibilities;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
