/// The ending of a course as it stands in the page.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.ending;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
