/// Expected discharges: the one to plan for, and the dates that senders and workers reported.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.discharges.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
