/// What partners are refused and when contact is due.
@CheckReturnValue
@NullMarked
package dk.overgang.network.partners.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
