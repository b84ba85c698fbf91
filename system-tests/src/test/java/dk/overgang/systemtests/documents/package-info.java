/// Documents that are generated from the running platform.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
