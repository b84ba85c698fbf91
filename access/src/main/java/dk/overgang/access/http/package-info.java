/// How a service answers a request that it refuses or cannot serve: problem details (RFC 9457) in Danish and
/// English.
@CheckReturnValue
@NullMarked
package dk.overgang.access.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
