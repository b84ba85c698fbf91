/// Keeps what course-service reports about a citizen's courses, which the citizen shows and the legal gate (E37)
/// asks.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.courses;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
