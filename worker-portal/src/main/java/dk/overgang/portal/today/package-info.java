/// *I dag*: what is late, due today and due within a week.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.today;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
