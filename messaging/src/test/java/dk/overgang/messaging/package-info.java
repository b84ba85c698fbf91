/// The messaging module on real parts: a broker and a database that come and go.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
