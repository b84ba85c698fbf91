/// Tests of the pages of `texting`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.texting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
