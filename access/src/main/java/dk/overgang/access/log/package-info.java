/// The proof who looked: every request that may touch a citizen leaves one entry, written before its answer goes out,
/// in a chain that shows what was removed or changed (standards 3.2).
@CheckReturnValue
@NullMarked
package dk.overgang.access.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
