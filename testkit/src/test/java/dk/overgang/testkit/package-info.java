/// The testkit held against itself, and the contracts against their history.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
