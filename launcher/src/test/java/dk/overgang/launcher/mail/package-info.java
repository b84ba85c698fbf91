/// The mail server of the demo.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
