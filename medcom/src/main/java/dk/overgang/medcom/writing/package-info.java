/// Writes acknowledgements, care communications and operation outcomes as bundles.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.writing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
