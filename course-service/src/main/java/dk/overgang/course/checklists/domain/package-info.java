/// Checklists of the phases: what they ask, what has been ticked in a course, what is carried into the next phase.
@CheckReturnValue
@NullMarked
package dk.overgang.course.checklists.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
