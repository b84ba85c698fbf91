/// The name of a person who works with courses.
@CheckReturnValue
@NullMarked
package dk.overgang.course.workers.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
