/// *Mødt borgeren*: a contact or an attempt in three taps and a text, for a phone.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
