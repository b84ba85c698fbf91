/// What courses led to: recorded for each at its end, and counted for a team.
@CheckReturnValue
@NullMarked
package dk.overgang.course.results;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
