/// What workers note of a course: contacts and case notes (the example of CONTRIBUTING.md), attempts that came to
/// nothing, and how close the contact is (R-274, F-35 to F-37).
@CheckReturnValue
@NullMarked
package dk.overgang.course.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
