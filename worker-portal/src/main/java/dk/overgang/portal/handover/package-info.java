/// The network of a course and who takes over what.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.handover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
