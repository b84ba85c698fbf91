/// Courses (forløb): contact phase, phase schedule, pauses and the plan.
@CheckReturnValue
@NullMarked
package dk.overgang.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
