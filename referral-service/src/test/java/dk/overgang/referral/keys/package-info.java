/// The keys that citizens are encrypted and found by: where they are, how they rotate. Nobody else opens a
/// ciphertext.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
