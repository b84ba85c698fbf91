/// The checklists of the phases and the talks at their changes, over HTTP and from the shipped files.
@CheckReturnValue
@NullMarked
package dk.overgang.course.checklists;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
