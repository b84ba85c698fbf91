/// What other services reported about the course, the citizen's consents and the plan that a network belongs to.
@CheckReturnValue
@NullMarked
package dk.overgang.network.networks.domain.facts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
