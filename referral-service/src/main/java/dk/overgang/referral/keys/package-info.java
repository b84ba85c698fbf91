/// The keys that citizens are encrypted and found by, and how they rotate.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
