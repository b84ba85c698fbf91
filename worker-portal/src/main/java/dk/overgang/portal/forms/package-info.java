/// Forms as data: what a page of a course lets somebody do, its fields, and what was typed.
@CheckReturnValue
@NullMarked
package dk.overgang.portal.forms;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
