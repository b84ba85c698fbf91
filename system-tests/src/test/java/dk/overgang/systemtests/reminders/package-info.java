/// Whether every reminder is sent once, compared with what a calculation of the tests' own expects.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
