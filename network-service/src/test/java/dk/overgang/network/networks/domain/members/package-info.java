@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.members;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
