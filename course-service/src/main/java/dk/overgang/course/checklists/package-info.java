/// The checklists of the phases and the talks at their changes (F-26, R-086). This room shows what is missing and moves
/// no date (C1).
@CheckReturnValue
@NullMarked
package dk.overgang.course.checklists;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
