/// The focus areas as data.
@CheckReturnValue
@NullMarked
package dk.overgang.course.plans.areas;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
