/// The citizens as referral-service names them.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.citizen;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
