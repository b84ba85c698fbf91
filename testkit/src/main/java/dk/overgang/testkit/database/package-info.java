/// A database for tests that records its queries, and the check that an index serves each of them.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
