/// The worker's portal: pages for the CTI worker, the leader and the authority; it owns no data and decides nothing.
@CheckReturnValue
@NullMarked
package dk.overgang.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
