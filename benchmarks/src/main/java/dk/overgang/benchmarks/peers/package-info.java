/// What a team would build instead of the platform, built and run to be measured beside it.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.peers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
