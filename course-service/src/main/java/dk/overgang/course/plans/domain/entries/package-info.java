/// What a plan consists of.
@CheckReturnValue
@NullMarked
package dk.overgang.course.plans.domain.entries;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
