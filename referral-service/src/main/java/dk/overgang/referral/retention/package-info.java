/// Retention and erasure of cases by policy from the closing date, with legal hold and archive hook (F-78).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.retention;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
