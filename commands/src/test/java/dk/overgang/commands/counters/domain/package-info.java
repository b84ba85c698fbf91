/// A counter that refuses to go beyond ten.
@CheckReturnValue
@NullMarked
package dk.overgang.commands.counters.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
