/// How entries are chained, verified and deleted.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log.chain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
