/// *Sms til borgeren*: whether the citizen of a course wants text messages, and at which number.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.texting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
