/// The platform under trial: started as a child process, asked over HTTP, overheard on Kafka.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
