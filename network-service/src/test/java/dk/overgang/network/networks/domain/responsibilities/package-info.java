/// Needs placed on holders.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.responsibilities;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
