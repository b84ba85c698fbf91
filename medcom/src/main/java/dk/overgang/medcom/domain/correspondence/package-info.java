/// What a correspondence message (korrespondancemeddelelse) says, without FHIR and without the citizen (F-03).
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.domain.correspondence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
