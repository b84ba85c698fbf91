/// The keys of an installation: files apart from what they protect.
@NullMarked
@CheckReturnValue
package dk.overgang.access.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
