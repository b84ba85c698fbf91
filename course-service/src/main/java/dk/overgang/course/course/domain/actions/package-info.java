/// What may be done with a course, found out by trying it.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.actions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
