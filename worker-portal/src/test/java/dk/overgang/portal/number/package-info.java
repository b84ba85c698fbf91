/// The whole CPR number without a browser.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.number;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
