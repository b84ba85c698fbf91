/// The small language in which a municipality writes its rules as data: facts, conditions on facts, texts, faults.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
