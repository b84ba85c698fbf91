/// How far a network has come in taking over: each need with its holders, the gaps, and the closing conditions.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.handover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
