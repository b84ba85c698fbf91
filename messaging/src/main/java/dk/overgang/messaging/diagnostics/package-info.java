/// What follows a piece of work through the platform, and where tests may stop it.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.diagnostics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
