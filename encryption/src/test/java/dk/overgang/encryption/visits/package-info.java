/// A service as small as can be that encrypts texts.
@NullMarked
@CheckReturnValue
package dk.overgang.encryption.visits;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
