/// Docker Compose, Keycloak and real infrastructure, as far as they can be tried on a machine.
@CheckReturnValue
@NullMarked
package dk.overgang.systemtests.deployment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
