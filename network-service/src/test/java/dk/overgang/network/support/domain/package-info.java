/// The rules of continuing support.
@CheckReturnValue
@NullMarked
package dk.overgang.network.support.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
