/// What a notice costs at least on this broker and this store, measured in the same run for comparison.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.lowerbound;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
