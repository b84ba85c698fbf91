/// The events of a referral that other services read.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
