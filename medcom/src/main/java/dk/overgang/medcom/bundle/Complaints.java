package dk.overgang.medcom.bundle;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/// Whether HAPI left something out that it could not place: a value of another kind than the element has, or one
/// too many. It only counts, because HAPI's words would quote the message. Unknown elements and bad values are no
/// complaint: whoever reads an element looks at its value. Neither is what stands beside a simple value in JSON
/// (`_status`), which nobody here reads.
final class Complaints extends ErrorHandlerAdapter {

    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        count++;
    }

    /// A single object where a list may be is taken for a list of one.
    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        var isListOfOne = expected == ValueType.ARRAY && found == ValueType.OBJECT;
        count += expected == found || isListOfOne || element.startsWith("_") ? 0 : 1;
    }
}
