/// Documents for people: templates filled in and made into accessible PDF. It knows no service, keeps nothing and
/// sends nothing.
@CheckReturnValue
@NullMarked
package dk.overgang.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
