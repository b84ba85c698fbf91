/// The waiting list and the free places of a municipality by programme (F-11, F-12).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
