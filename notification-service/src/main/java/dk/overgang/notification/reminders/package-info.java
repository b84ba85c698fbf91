/// The reminders of a course, planned anew with everything the course tells, and fired when their day comes.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.reminders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
