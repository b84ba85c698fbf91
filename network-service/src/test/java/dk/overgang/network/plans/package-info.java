@CheckReturnValue
@NullMarked
package dk.overgang.network.plans;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
