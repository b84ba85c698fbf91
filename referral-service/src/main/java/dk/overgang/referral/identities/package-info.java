/// What changes in who a citizen is: a new number, which keeps the former ones unless they were mistakes, and a
/// protected address (E28, F-18).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.identities;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
