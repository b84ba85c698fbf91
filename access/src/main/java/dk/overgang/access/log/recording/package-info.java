/// From a request and its answer to an entry of the access log, before anything of the answer is sent.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log.recording;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
