/// Who may see whom: the caller behind a token, the roles a route asks for, and the answers to those who may not or did
/// not ask well.
@CheckReturnValue
@NullMarked
package dk.overgang.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
