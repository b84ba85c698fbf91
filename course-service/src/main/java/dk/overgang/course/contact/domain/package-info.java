/// What counts as a contact.
@CheckReturnValue
@NullMarked
package dk.overgang.course.contact.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
