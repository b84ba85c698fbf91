/// Tests of the pages of `team`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.team;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
