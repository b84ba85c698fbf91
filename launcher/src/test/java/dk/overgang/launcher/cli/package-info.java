/// Tests of this package.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
