/// Counting referrals by source and month.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.reports.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
