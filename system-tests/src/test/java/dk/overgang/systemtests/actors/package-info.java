/// The people and systems that use the platform in a test, and what it shows them.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.actors;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
