/// Attacks by the numbers A1 to A36 of docs/standards.md, each with its one expected answer.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.attacks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
