/// Compares the refusals of a service with its texts.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.refusals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
