/// The eighteen hospital notices of MedCom: what each one reports, and whether it is new, corrected or cancelled.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.domain.notices;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
