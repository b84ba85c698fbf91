/// What a citizen answers with an instrument, when it is due and what has changed since the start (F-32, F-34).
@CheckReturnValue
@NullMarked
package dk.overgang.course.measurements;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
