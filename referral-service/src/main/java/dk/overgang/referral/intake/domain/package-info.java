/// What a referral may say: where it comes from, which transition, which background.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.intake.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
