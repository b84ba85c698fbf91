/// What a request body may be: its size, its encoding, and how its JSON is read.
@CheckReturnValue
@NullMarked
package dk.overgang.access.http.body;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
