/// What the tests of every service need: contracts, a broker, tokens, a clock, access-log assertions.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
