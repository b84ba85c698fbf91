/// The outreach log (F-17, R-053, R-057): ward visits and partners informed. It needs no citizen and names none.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.outreach;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
