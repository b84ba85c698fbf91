/// Messages with one element changed, for tests of whatever reads messages from outside.
@NullMarked
@CheckReturnValue
package dk.overgang.testkit.mutants;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
