/// *Resultater*: what the courses of a team that ended in a period have led to.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.results;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
