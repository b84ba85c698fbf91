/// What a request leaves behind.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
