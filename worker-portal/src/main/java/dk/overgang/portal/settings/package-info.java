/// *Mine indstillinger*: a person's own calendar addresses, absences and contact details.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
