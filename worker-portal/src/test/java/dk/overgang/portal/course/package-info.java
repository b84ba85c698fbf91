/// The pages of a course, in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
