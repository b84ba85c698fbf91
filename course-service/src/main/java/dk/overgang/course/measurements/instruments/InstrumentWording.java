package dk.overgang.course.measurements.instruments;

import dk.overgang.course.programmes.domain.VersionId;
import java.util.Map;

/// The wording of one version of an instrument in one language, as a municipality may use it.
///
/// @param language `da` or `en`
/// @param items the wording of each item, by the item's code
record InstrumentWording(String code, int version, String language, Map<String, String> items) {

    private static final int LONGEST = 500;

    InstrumentWording {
        require(language.matches("da|en"), "language must be da or en");
        items.forEach((item, wording) -> require(
                !wording.isBlank() && wording.length() <= LONGEST,
                "items must give " + item + " a wording of 1 to " + LONGEST + " characters"));
        items = Map.copyOf(items);
    }

    VersionId instrument() {
        return new VersionId(code, version);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
