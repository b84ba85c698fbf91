/// Tests of this package.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
