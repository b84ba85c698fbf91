/// Change of municipality (E24, F-19): the course ends here, and with the citizen's consent a package goes along.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.moves;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
