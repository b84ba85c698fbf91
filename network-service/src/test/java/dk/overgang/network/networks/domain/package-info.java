/// The handover meeting of the acceptance courses, to the day.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
