/// The plan of a course, and its goals.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
