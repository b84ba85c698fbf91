/// The register of support that goes on after the course (F-60, R-181): the need, the application, the authority's
/// decision and the new worker.
@CheckReturnValue
@NullMarked
package dk.overgang.network.support;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
