/// The programmes as versioned data (F-21): read at start, shown to whoever works with them.
@CheckReturnValue
@NullMarked
package dk.overgang.course.programmes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
