/// The small language in which a municipality writes its rules as data: facts, conditions on them, texts, faults.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.rules.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
