/// *Mens du var væk*: what happened in a worker's courses since the last visit.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.news;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
