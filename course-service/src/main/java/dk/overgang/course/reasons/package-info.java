/// The reasons that people may give for what they do with a course, as data.
@CheckReturnValue
@NullMarked
package dk.overgang.course.reasons;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
