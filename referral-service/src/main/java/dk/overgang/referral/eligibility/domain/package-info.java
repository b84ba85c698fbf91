/// Whether a programme is for this citizen, by versioned rule sets that explain every rule that hit (F-05).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.eligibility.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
