/// The directory of offers as a client sees it.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
