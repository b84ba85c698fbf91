/// What counts as a contact and what as an attempt, in which phase it lies, and how close the contact is.
@CheckReturnValue
@NullMarked
package dk.overgang.course.contact.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
