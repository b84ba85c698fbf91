/// What every page has: header, footer, navigation, texts, words for dates, errors.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.layout;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
