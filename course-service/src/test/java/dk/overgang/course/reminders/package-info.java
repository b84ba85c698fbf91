@CheckReturnValue
@NullMarked
package dk.overgang.course.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
