/// The directory of local offers: what there is, where, for whom, and when somebody last knew it to be so.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
