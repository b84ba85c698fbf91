/// The ending of a course: its conditions and everything open, the formal ending, the support that goes on, the results
/// sheet, and the decision.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.ending;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
