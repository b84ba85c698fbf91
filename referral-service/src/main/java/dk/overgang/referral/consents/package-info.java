/// Consent by purpose (R-176, R-221, E25): given with evidence, withdrawn or expired, and told to every service.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.consents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
