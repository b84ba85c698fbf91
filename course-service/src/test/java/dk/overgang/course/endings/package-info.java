/// Tests of the ending of a course.
@CheckReturnValue
@NullMarked
package dk.overgang.course.endings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
