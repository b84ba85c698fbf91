/// The members of a network as people see and change them, and the network card.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.members;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
