/// The dates of a course: its plan, how far a phase has come, and what a change would move.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.dates;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
