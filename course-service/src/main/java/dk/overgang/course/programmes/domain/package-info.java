/// What a municipality offers: the method's numbers and texts as versioned data.
@CheckReturnValue
@NullMarked
package dk.overgang.course.programmes.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
