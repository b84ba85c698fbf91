/// The whole platform in one process, for trying out and for small installations.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
