/// What a long-term plan may hold, and when it is agreed.
@CheckReturnValue
@NullMarked
package dk.overgang.network.plans.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
