/// A FHIR bundle: its resources, its JSON and XML text, and the names that MedCom uses in it.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.bundle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
