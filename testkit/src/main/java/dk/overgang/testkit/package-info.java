/// What every service's tests need: the architecture rules, the contracts, a database, a broker, tokens and a clock.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
