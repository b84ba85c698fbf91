/// The service that reminds: what a course asks of its worker, and when.
@CheckReturnValue
@NullMarked
package dk.overgang.notification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
