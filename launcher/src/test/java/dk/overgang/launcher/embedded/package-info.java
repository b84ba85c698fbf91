/// Tests of this package.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
