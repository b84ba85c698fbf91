/// Meetings planned, held, moved by pauses and cancelled.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.meetings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
