/// MedCom's HospitalNotification read and its acknowledgement written; knows FHIR, knows no citizen.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.fhir;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
