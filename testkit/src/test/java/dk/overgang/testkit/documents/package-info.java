/// Tests of the repository's documents: what comments refer to, the index of decisions, generated pages.
@CheckReturnValue
@NullMarked
package dk.overgang.testkit.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
