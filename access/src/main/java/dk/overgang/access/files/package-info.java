/// Data files that a municipality may change: read strictly at the start, and refused with file, line and
/// remedy.
@CheckReturnValue
@NullMarked
package dk.overgang.access.files;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
