/// What a partner is, what counts as a contact with it, and when the next one is due.
@CheckReturnValue
@NullMarked
package dk.overgang.network.partners.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
