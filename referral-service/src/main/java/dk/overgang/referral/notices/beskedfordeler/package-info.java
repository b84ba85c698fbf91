/// Hospital notices that KOMBIT's Beskedfordeler pushes: its envelope, and the way to the message in it.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.notices.beskedfordeler;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
