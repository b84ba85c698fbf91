/// The directory and the ports of a demo, and what must be true before it can start.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.setup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
