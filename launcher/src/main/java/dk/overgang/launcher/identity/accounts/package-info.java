/// The people and systems that can log in to a demo.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.identity.accounts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
