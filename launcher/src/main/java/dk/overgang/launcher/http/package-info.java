/// A small HTTP server on the JDK's own, for what a demo has beside its services.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
