/// What several services do together for one citizen: referral, letters, consent, emergency, ending, erasure.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.journeys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
