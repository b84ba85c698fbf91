/// Plans and goals of a course: needs, focus areas, activities, goals and what they are evaluated to.
@CheckReturnValue
@NullMarked
package dk.overgang.course.plans;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
