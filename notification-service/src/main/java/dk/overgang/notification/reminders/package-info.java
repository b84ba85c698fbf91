/// The reminders of a course, planned anew with every report of the course, and due when their day comes.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
