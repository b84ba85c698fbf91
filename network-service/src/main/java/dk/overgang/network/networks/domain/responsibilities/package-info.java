/// Who takes over which need of the citizen, and from when.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.responsibilities;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
