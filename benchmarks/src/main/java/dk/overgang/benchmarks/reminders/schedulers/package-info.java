/// Job schedulers that a team would take in place of our reminders, each on an H2 file.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.reminders.schedulers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
