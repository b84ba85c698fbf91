/// The handover board, gap by gap.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.handover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
