/// The architecture rules that every service is tested against.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.architecture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
