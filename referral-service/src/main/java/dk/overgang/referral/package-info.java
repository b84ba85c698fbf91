/// The citizen: who it is, who asked for help, and what hospitals tell.
@NullMarked
@CheckReturnValue
package dk.overgang.referral;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
