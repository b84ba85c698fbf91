/// The directory given to others and taken from others.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.hsds;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
