/// Reads the data files of the service, which a municipality may change.
@CheckReturnValue
@NullMarked
package dk.overgang.network.data;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
