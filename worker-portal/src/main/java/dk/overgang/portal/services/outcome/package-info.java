/// What courses have led to, as course-service shows it.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
