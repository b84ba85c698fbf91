/// Tests of the page of results.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.results;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
