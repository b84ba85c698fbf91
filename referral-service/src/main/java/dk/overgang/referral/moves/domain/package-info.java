/// The move of a citizen to another municipality (E24).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.moves.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
