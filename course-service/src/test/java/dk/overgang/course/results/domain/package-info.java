@CheckReturnValue
@NullMarked
package dk.overgang.course.results.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
