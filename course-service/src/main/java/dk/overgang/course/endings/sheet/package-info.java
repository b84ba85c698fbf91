/// The results sheet of a course (F-33, R-191): one page for the formal ending, as JSON and as an accessible PDF, with
/// pictures drawn here.
@CheckReturnValue
@NullMarked
package dk.overgang.course.endings.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
