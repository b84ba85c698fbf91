/// The files of rules that a municipality may replace, read at start and shown to clients.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
