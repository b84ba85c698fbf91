/// The contact log of a course: each contact between worker and citizen. The example of CONTRIBUTING.md.
@CheckReturnValue
@NullMarked
package dk.overgang.course.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
