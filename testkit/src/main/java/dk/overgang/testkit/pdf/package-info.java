/// What a PDF document says, and whether everybody can read it.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.pdf;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
