/// The contact form, in a browser and without one.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
