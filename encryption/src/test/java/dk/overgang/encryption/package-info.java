/// Keys in files and in a key server, and a service that encrypts texts with them.
@NullMarked
@CheckReturnValue
package dk.overgang.encryption;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
