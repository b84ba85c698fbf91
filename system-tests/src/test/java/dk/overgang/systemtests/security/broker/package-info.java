/// Attacks on the Kafka broker with the logins and rights of `docker-compose.yml`.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.security.broker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
