/// *Drift*: what an operator mends: messages that lie still, and letters that did not leave.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.operations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
