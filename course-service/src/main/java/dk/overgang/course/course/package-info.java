/// Opening, starting, pausing, resuming and ending a citizen's course; and the day's work of its phase clock.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
