/// What the work around a course's dates has brought: its preparation, its grant, its contacts, its place in a chain.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course.domain.casework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
