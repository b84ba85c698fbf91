/// *Mens du var væk* without a browser.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.news;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
