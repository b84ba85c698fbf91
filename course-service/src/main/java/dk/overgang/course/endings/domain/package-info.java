/// The rules of a course's ending: its closing conditions, its formal ending, and the decision that closes it.
@CheckReturnValue
@NullMarked
package dk.overgang.course.endings.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
