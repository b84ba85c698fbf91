/// Checks on the text of a message before the FHIR library parses it: size, depth, no DOCTYPE.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.scanning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
