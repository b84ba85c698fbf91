/// Tests of the whole platform, through HTTP and Kafka only.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
