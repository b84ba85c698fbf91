/// Emergency accesses and the rules of opening and reviewing them (F-77).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.emergencies.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
