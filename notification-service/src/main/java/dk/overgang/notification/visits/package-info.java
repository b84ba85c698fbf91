/// What happened while a worker was away (F-63).
@CheckReturnValue
@NullMarked
package dk.overgang.notification.visits;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
