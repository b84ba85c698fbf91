/// MedCom's FHIR messages read and written: hospital notifications, care communications, acknowledgements.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
