/// Letters about citizens and the rules of writing them (F-03).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.letters.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
