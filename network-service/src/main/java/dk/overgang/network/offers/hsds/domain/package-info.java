/// How offers stand in the tables of HSDS 3, and what may be wrong with such tables.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.hsds.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
