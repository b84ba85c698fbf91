/// Where a demo lives: its directory, its ports, and what must be so before it can start.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.setup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
