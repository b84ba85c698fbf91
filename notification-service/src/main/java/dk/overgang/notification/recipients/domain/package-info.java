/// A worker's absences.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.recipients.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
