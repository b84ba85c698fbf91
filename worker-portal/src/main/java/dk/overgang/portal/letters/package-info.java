/// Letters of hospitals and others about citizens: read, and answered to who wrote.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.letters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
