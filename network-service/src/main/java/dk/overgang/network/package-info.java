/// The service of the support network: who takes over when the course ends, and when they meet.
@CheckReturnValue
@NullMarked
package dk.overgang.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
