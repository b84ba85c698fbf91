/// The contacts of a course: the log, one entry with its texts, and corrections beside the original.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.contacts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
