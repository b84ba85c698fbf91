/// Tests of the pages of `letters`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.letters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
