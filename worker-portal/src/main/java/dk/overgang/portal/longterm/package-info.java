/// The plan for the time after the course, with what to do in a crisis, and the plan to stay in work.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.longterm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
