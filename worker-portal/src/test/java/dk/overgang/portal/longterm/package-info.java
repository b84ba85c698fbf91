/// The long-term plan of a course as it stands in the page.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.longterm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
