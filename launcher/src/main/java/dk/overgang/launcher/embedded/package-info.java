/// A broker and a document store inside this process, with data that survive it.
@CheckReturnValue
@NullMarked
package dk.overgang.launcher.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
