/// Classes that break the rules of the house, for the rules to be seen red.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.wrong.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
