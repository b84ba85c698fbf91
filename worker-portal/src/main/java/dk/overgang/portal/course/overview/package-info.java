/// The first tab of a course: where it stands and what is due.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.overview;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
