/// Who sees whom.
@CheckReturnValue
@NullMarked
package dk.overgang.access.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
