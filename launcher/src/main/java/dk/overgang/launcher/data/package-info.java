/// The citizens a demo starts with, all of them invented.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.data;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
