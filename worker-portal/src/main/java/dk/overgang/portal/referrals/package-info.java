/// The authority's pages: referrals in the order of their deadlines, one referral with its decision, and who waits.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.referrals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
