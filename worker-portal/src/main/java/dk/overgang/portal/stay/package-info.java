/// Pauses of a course: what a hospital's notice made, a pause of the worker's own, and the return.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.stay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
