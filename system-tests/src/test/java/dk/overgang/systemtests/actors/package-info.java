/// Who uses the platform in a trial, and what they see.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.actors;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
