/// What a course warns of. A warning refuses nothing and moves no date.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.warnings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
