/// Tests of the pages of `settings`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
