/// Who is in hospital and about to come home, so that contact comes before the discharge (R-050, F-04).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.discharges;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
