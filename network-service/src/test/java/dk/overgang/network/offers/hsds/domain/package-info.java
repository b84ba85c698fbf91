/// Offers in the tables of HSDS 3.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.hsds.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
