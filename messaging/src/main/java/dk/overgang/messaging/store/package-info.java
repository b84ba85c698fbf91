/// Documents of aggregates: one document is one transaction.
@CheckReturnValue
@NullMarked
package dk.overgang.messaging.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
