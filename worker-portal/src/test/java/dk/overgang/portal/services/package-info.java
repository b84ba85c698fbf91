/// What stands between the portal and a service.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
