/// The leader's page: who has whom, what is late, and what only a leader judges.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.team;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
