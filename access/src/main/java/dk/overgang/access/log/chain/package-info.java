/// The entries of the access log as they are stored: in chains of keyed hashes, which show every later change.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log.chain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
