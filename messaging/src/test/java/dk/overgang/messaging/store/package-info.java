@CheckReturnValue
@NullMarked
package dk.overgang.messaging.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
