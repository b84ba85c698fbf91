/// Who gets in, and who does not, over a real port with keys made for the test.
@CheckReturnValue
@NullMarked
package dk.overgang.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
