/// What lies ahead of a citizen: coming home from a hospital.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.ahead.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
