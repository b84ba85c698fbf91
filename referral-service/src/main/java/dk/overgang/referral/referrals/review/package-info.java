/// Review of a referral by the authority: assessment, decision, and a new assessment of need.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
