/// The service as a whole: over HTTP, over Kafka, and against its contracts.
@CheckReturnValue
@NullMarked
package dk.overgang.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
