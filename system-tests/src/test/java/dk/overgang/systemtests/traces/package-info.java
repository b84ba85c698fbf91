/// What all trials leave behind. Its name comes late in the alphabet, so that it runs when the others are through.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.traces;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
