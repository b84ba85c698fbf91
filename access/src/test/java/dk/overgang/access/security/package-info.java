/// Tests of who may call which address.
@CheckReturnValue
@NullMarked
package dk.overgang.access.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
