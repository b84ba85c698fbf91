/// Many stored citizens, written past the services, and the platform's own searches among them.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.stored;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
