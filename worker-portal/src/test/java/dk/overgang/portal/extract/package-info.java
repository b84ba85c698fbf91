/// Tests of the pages of `extract`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.extract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
