/// The plan of a course: its page, in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
