/// Which citizens a caller may see: all of its municipality, or only those assigned to the caller and those the
/// caller opened by an emergency access. Every search for a caller begins with its scope.
@CheckReturnValue
@NullMarked
package dk.overgang.access.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
