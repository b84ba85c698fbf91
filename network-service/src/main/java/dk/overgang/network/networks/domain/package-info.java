/// What a network plans for its course: decided from the course as it is, never from what changed.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
