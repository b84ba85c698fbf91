/// The outbox, the inbox and the envelope: how a fact gets from one service's document to another's, once in
/// effect.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
