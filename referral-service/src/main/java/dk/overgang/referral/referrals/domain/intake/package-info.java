/// What a referral may say: its source, its transition, its background; and which of these a programme takes.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
