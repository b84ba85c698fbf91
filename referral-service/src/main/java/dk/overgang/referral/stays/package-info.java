/// Hospital stays of a citizen: shown, registered by hand (R.BR7), changed by hospital notices, and reported to
/// other services.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.stays;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
