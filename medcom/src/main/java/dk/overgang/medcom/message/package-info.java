/// What reading a message results in, and what writing one needs: no JSON, no XML, no bundle.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.message;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
