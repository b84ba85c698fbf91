@CheckReturnValue
@NullMarked
package dk.overgang.course.plans;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
