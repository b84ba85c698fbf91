/// What a personal number looks like, said once for all modules.
@NullMarked
@CheckReturnValue
package dk.overgang.privacy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
