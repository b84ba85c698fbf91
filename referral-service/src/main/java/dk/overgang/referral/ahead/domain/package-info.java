/// What lies ahead of a citizen: coming home from a hospital, and offers that follow the course.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.ahead.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
