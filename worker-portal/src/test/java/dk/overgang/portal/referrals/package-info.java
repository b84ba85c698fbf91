/// Tests of the pages of `referrals`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.referrals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
