/// Citizens who may be the same person under another CPR number, and what was decided: linked, never merged
/// (F-13).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.duplicates;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
