/// The one way to change an aggregate: what a person asks, what an event says and what time brings all go through
/// a [CommandHandler].
@CheckReturnValue
@NullMarked
package dk.overgang.commands;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
