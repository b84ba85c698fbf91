/// Generated sequences of notices, which must lead to the right plan in whatever order they arrive.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.generated;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
