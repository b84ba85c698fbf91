/// Tests of the names of those who work with courses.
@CheckReturnValue
@NullMarked
package dk.overgang.course.workers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
