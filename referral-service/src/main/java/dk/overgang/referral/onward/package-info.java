/// Offers of the municipality that may follow a course: a citizen is assessed onward, until that is decided
///
@NullMarked
@CheckReturnValue
package dk.overgang.referral.onward;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
