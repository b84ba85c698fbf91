/// A service as small as can be, which the tests of the command path run.
@CheckReturnValue
@NullMarked
package dk.overgang.commands.counters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
