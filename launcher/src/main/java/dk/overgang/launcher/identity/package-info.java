/// Who signs the tokens of a demo.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
