/// The data files, shipped and wrong ones.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
