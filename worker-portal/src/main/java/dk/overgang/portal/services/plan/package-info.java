/// The plan of a course as course-service shows it.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
