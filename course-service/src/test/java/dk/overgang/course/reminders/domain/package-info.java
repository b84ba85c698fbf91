@CheckReturnValue
@NullMarked
package dk.overgang.course.reminders.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
