/// What pauses are made of: hospital stays, the pauses themselves, and what the platform proposes about them.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.pauses;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
