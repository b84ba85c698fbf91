/// The small commands behind ./cti that speak with a running demo.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
