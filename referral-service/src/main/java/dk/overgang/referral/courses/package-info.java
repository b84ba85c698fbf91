/// What the course service tells, so that a citizen shows its course and the legal gate knows when one has ended.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.courses;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
