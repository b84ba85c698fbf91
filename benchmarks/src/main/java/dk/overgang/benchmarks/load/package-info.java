/// Requests at a fixed rate, and how long each of them and its effects took.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
