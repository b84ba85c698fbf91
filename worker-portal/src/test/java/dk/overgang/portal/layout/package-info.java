/// What all pages have.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.layout;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
