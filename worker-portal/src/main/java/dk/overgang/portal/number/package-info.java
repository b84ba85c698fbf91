/// The whole CPR number of a citizen, which is asked for with its purpose and shown once.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.number;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
