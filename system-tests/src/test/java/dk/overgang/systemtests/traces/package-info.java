/// What all other tests leave behind. The name comes last in the alphabet, so that these tests run last.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.traces;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
