/// Sample messages as a hospital sends them, for tests, the demo and the benchmarks; packaged as a jar of its own.
@NullMarked
@CheckReturnValue
package dk.overgang.medcom.samples;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
