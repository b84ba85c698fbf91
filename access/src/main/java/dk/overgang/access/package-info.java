/// The types that all services use at their HTTP door: who calls (caller, role), who may call what (route), how a
/// refusal is answered (problem), and the municipalities that the platform serves.
@CheckReturnValue
@NullMarked
package dk.overgang.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
