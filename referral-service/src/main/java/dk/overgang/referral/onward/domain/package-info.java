/// Onward referrals: a citizen is assessed for another offer of the municipality, up to the decision.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.onward.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
