/// Correspondence messages about citizens who are referred or served here: kept encrypted, read, answered (F-03).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.letters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
