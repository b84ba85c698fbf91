/// Pauses of courses as course-service shows them, and hospital stays as referral-service does.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.pause;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
