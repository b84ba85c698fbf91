/// What a rule answers to a command: pure values, which the `domain` packages of the services use.
@CheckReturnValue
@NullMarked
package dk.overgang.commands.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
