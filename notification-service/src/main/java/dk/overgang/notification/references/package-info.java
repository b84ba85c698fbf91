/// How a course is named where no name may stand: in a calendar, a letter or a text message.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.references;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
