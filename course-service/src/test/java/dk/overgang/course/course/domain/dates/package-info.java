/// The rules of a course, told in dates.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.dates;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
