/// How lists are cut into pages: one argument of a controller, one page, one cursor.
@CheckReturnValue
@NullMarked
package dk.overgang.access.lists;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
