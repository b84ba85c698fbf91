/// What the people who work with courses are called, as course-service knows it.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.services.worker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
