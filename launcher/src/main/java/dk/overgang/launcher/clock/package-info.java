/// The platform's clock in a demo: real time plus an offset that only grows.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.clock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
