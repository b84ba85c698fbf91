/// What an auditor reads of the access log, and the citizen's extract of it.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
