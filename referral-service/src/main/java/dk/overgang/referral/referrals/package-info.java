/// From a wish for help to a decision: received, assessed, accepted or declined.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
