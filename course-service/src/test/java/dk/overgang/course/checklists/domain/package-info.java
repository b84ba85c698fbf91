/// The rules of checklists.
@CheckReturnValue
@NullMarked
package dk.overgang.course.checklists.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
