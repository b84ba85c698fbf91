/// Rules of linking citizens who may be one person (F-13).
@NullMarked
@CheckReturnValue
package dk.overgang.referral.duplicates.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
