/// How the authority reviews a referral: assessment, missing information, place on the waiting list, decision.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
