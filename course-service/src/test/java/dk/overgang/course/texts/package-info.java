/// The texts that rooms of the service write about citizens.
@CheckReturnValue
@NullMarked
package dk.overgang.course.texts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
