/// Decisions that need the whole citizen: discharge planning, new assessments, onward referrals.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.citizens.domain.decisions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
