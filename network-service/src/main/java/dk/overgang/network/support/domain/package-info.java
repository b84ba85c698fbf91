/// What is recorded of continuing support, in which order, by when, and who may give it.
@CheckReturnValue
@NullMarked
package dk.overgang.network.support.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
