/// The network of a course: its page, in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.handover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
