/// The four services as the portal calls them: with the person's own token, and guarded against one that is away.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
