/// Consents of a citizen by purpose, with evidence, and how they end (R-176, R-221, E25).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.consents.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
