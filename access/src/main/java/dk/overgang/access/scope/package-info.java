/// What a caller may see: the citizens of the own municipality, or only those assigned to it and those it opened in an
/// emergency. Every search on behalf of a caller begins here.
@CheckReturnValue
@NullMarked
package dk.overgang.access.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
