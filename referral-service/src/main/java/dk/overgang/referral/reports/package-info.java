/// Where referrals come from and how long the citizen waits (F-15, F-16, R-051, R-055, R-056): counts, never
/// citizens.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.reports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
