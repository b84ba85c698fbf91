/// The rules of offers.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
