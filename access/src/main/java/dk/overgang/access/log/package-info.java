/// The access log (standards 3.2): every request that may use data of a citizen leaves one entry, which is written
/// before the answer is sent. This package holds what a controller may note for the entry, and what an entry says.
@CheckReturnValue
@NullMarked
package dk.overgang.access.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
