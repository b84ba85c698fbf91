/// What a worker has seen last.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.visits.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
