/// Contacts with partners, noted as codes and numbers.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.outreach.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
