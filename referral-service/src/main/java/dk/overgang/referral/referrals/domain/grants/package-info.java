/// Under which law a course is granted, and the codes a grant is reported by (F-06, F-07).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.referrals.domain.grants;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
