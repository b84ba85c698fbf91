/// Letters that the municipality writes and answers, and how the system of the other party fetches them.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.letters.outgoing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
