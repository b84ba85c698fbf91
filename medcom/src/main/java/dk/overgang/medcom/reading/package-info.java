/// Reads a bundle and reports what is wrong with it.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
