/// Who a citizen is: CPR number and name in the clear, and their encrypted form that is stored.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.identities.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
