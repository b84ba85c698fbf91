/// The network card (netværkskort, F-52): a drawing that is made of texts alone and knows nothing of networks.
@CheckReturnValue
@NullMarked
package dk.overgang.network.cards;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
