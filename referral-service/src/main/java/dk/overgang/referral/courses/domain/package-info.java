/// What referral-service knows of a course of the citizen: its stage, its plan version, its dates.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.courses.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
