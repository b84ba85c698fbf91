/// The network of one course and its handover meetings, kept in step with the course's plan.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
