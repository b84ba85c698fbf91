/// Tests of this package.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
