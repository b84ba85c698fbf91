@CheckReturnValue
@NullMarked
package dk.overgang.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
