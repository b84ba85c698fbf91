@CheckReturnValue
@NullMarked
package dk.overgang.network.cards;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
