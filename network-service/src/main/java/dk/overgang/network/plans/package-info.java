/// The long-term plan of a course, with what to do in a crisis: written and agreed with the citizen, kept in all its
/// versions, and printed for the citizen to take along (F-55).
@CheckReturnValue
@NullMarked
package dk.overgang.network.plans;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
