/// Who may be the same person under another number, and what was decided about it (F-13): linked, never merged.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.likenesses;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
