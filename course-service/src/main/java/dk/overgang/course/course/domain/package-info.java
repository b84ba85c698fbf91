/// The rules of a course: its phases by time alone, its pauses, its plan and its end. Pure: time and ids come in
/// with the command.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
