/// The persons, offers and bodies of a network, and how far each has come in taking over.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.members;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
