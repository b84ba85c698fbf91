/// What stands in every data file.
@CheckReturnValue
@NullMarked
package dk.overgang.network.data.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
