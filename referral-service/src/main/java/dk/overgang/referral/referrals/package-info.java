/// Referrals from receipt over assessment to the authority's decision.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
