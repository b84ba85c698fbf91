/// Who takes over which need, and the handover board, over HTTP.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.responsibilities;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
