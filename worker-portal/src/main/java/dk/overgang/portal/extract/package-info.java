/// *Hvem har set mig*: the extract of the access log that may be handed to a citizen.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.extract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
