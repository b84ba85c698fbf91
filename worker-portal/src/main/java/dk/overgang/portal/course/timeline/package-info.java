/// What happened in a course, by time.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
