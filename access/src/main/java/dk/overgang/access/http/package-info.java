/// How the platform answers over HTTP when it cannot do what was asked: problem details, strict JSON and the limits of
/// a request.
@CheckReturnValue
@NullMarked
package dk.overgang.access.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
