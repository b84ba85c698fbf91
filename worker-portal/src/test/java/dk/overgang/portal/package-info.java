/// What the tests of all pages stand on: services and an identity provider that are stubs, and a browser.
@CheckReturnValue
@NullMarked
package dk.overgang.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
