/// Hospital notices, by two ways in and through one use case: once in effect, within the law, always answered.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.notices;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
