/// What is encrypted, and who can decrypt it.
@CheckReturnValue
@NullMarked
package dk.overgang.encryption.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
