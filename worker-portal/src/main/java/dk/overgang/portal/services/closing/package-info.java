/// The closing record and the results sheet of a course as course-service shows them.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.closing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
