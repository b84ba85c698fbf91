/// A referral from receipt to decision and course: its commands, its events and its rules.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
