package dk.overgang.testkit.mutants;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// A FHIR message in which one element was changed.
///
/// @param path where the element stands, for the name of a failing test
/// @param hidesHeaderId whether the change may leave no readable MessageHeader.id
/// @param text makes the message, because nobody wants all of them at once
public record Mutant(String path, Change change, boolean hidesHeaderId, Supplier<String> text) {

    public enum Change {
        REMOVED,
        EMPTIED,
        DOUBLED,
        STRANGE,
        /// Given a modifierExtension that nobody knows.
        MODIFIED
    }

    static final String UNKNOWN_MODIFIER = "urn:example:nobody-knows-this-modifier";

    /// Values that no element expects, whatever its type; none of them needs escaping in JSON or XML.
    private static final List<String> STRANGE = List.of(
            "x",
            " ",
            "☃ æøå",
            "-1",
            "NaN",
            "1e400",
            "2026-02-30T11:00:00Z",
            "2026-03-09",
            "+999999999-12-31T23:59:59.999999999Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "urn:uuid:",
            "#",
            "#x",
            "../../x/_history/",
            "Patient/",
            "in-progress ",
            "IN-PROGRESS",
            "null",
            "http://[broken",
            "x".repeat(5_000));

    static String strange(Random random) {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    public String body() {
        return text.get();
    }

    @Override
    public String toString() {
        return change + " " + path;
    }
}
