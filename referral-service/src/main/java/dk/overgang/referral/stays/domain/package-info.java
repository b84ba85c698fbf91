/// What hospitals told of one citizen, and the stays that follow from it: pure rules, folded by event time.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.stays.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
