/// The mail server of the demo, whose letters can be read in a browser.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
