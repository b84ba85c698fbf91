/// What may be done with a network, found out by trying it.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.actions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
