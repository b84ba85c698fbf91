/// HTTP operations that the demo has beside its services, and a JSON client.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
