/// The ending of a course: the closing record with its four conditions, the formal ending and the closing decision
/// (F-46 to F-48).
@CheckReturnValue
@NullMarked
package dk.overgang.course.endings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
