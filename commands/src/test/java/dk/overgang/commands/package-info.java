@CheckReturnValue
@NullMarked
package dk.overgang.commands;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
