/// Formal partners: wards, offers and offices that the municipality has agreements and keeps in contact with (F-58,
/// They name no citizen.
@CheckReturnValue
@NullMarked
package dk.overgang.network.partners;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
