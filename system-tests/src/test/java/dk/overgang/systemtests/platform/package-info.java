/// The platform under test: started as a child process, used over HTTP, its events read from Kafka.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
