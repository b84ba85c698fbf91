/// What the people who work with courses are called, since tokens and courses only have their ids.
@CheckReturnValue
@NullMarked
package dk.overgang.course.workers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
