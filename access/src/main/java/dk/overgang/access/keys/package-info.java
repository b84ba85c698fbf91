/// The keys of an installation, in files outside of the database that they protect.
@NullMarked
@CheckReturnValue
package dk.overgang.access.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
