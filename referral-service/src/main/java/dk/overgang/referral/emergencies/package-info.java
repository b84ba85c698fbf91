/// Opening a citizen in an emergency, for all services at once (F-77): here it is written down, told and reviewed.
@CheckReturnValue
@NullMarked
package dk.overgang.referral.emergencies;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
