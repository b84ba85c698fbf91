/// A key server to try ours against: no other one runs on a machine without containers.
@NullMarked
@CheckReturnValue
package dk.overgang.encryption.kmip;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
