/// The acceptance courses: the dates of whole courses, day by day, in all services.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.acceptance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
