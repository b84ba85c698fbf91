/// The reasons and the rules of their file.
@CheckReturnValue
@NullMarked
package dk.overgang.course.reasons.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
