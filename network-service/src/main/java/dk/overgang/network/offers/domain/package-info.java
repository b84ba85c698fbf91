/// What an offer is, what it may hold, and why one is suggested.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
