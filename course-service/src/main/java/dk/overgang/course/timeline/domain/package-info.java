/// What a timeline is made of.
@CheckReturnValue
@NullMarked
package dk.overgang.course.timeline.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
