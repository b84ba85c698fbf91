/// The directory as Open Referral HSDS 3 has it: written and read as a package of CSV files and as JSON.
@CheckReturnValue
@NullMarked
package dk.overgang.network.offers.hsds;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
