/// A real browser for tests of pages.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.browser;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
