/// The meetings with those who take over.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.meetings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
