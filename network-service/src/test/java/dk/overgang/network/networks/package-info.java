/// The feature's shell against its contracts.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
