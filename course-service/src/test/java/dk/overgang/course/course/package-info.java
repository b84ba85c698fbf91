/// The service as a whole: over HTTP, over Kafka, by the clock, and against its contracts.
@CheckReturnValue
@NullMarked
package dk.overgang.course.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
