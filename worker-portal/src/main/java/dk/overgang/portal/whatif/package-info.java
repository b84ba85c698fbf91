/// What a what-if of course-service does to the dates of a course, in words.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.whatif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
