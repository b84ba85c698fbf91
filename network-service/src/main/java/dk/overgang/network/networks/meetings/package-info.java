/// The meetings of a network over HTTP.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.meetings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
