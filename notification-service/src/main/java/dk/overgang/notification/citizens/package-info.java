/// What referral-service reported last about each citizen.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
