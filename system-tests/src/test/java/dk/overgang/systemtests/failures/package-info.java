/// The platform while something fails: a killed process, a broker or store that is away, messages nobody can read.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.failures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
