/// Reminders that fall due: how many are sent a second, and how late, beside job schedulers that do the same work.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
