/// The citizen and its referrals as pure rules; the citizen is the aggregate, and its record is what is stored.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.citizens.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
