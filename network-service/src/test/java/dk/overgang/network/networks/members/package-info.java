@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.members;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
