/// What may be done with a course, and why not the rest, as course-service says it.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.actions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
