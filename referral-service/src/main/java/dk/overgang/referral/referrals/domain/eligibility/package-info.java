/// Whether a programme is for this citizen, by versioned rule sets that explain every rule that applied (F-05).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain.eligibility;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
