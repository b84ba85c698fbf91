/// The worker portal: how long its pages take, what they bring over the wire, and how soon a browser shows a notice.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
