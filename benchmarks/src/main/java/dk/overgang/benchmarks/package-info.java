/// The figures: how long a notice takes, how many are borne, how a start goes, each beside what it can be compared
/// with.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
