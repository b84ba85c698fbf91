/// The rules of a course's plan, and the plan as it is stored.
@CheckReturnValue
@NullMarked
package dk.overgang.course.plans.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
