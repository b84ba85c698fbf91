/// What an attacker would try, by the numbers of the trials' table (A1…A36), each with its one expected answer.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.attacks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
