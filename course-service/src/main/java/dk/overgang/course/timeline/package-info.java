/// Everything of a course in the order of time (F-25): each room of the service brings its own entries.
@CheckReturnValue
@NullMarked
package dk.overgang.course.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
