/// Who is who: the only place that knows CPR numbers and names.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
