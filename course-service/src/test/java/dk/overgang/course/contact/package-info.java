@CheckReturnValue
@NullMarked
package dk.overgang.course.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
