/// How long the records of what was delivered are kept.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels.keeping;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
