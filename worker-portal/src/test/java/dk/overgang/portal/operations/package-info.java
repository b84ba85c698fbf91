/// Tests of the pages of `operations`.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.operations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
