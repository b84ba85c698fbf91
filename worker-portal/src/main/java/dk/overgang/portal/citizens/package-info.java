/// *Mine borgere*: one line for each course of the person.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
