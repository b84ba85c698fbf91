package dk.overgang.medcom.scanning;

import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.scanning.Written.Members;
import java.util.List;

/// Looks through a body before any FHIR library does: our own limits on shape, whatever the library would bear.
public sealed interface BodyScan {

    int MOST_DEPTH = 50;

    /// A message repeats a Provenance of each one before it in the same stay (standards 1.7): years in a ward with
    /// leave every week are some hundreds.
    int MOST_ENTRIES = 1_000;

    /// Objects in JSON, elements in XML: a Provenance has some ten of the first and thirty of the second.
    int MOST_OBJECTS = 10_000;

    int MOST_ELEMENTS = 40_000;

    /// A well-formed body of a bearable size: its text, without a byte order mark, and what is written in it.
    record Sound(String text, Members written) implements BodyScan {}

    record Unsound(Unreadable refusal) implements BodyScan {}

    static BodyScan of(byte[] body, FhirFormat format) {
        return Utf8.text(body)
                .map(text -> switch (format) {
                    case JSON -> JsonScan.of(text);
                    case XML -> XmlScan.of(text);
                })
                .orElseGet(BodyScan::foreignCharset);
    }

    static BodyScan foreignCharset() {
        return refuse(415, FhirIssue.foreignCharset());
    }

    static Unsound refuse(int status, FhirIssue issue) {
        return new Unsound(new Unreadable(status, List.of(issue)));
    }

    static Unsound malformed() {
        return refuse(400, FhirIssue.malformed());
    }

    static Unsound tooDeep() {
        return refuse(400, FhirIssue.tooDeep());
    }

    static Unsound tooMany() {
        return refuse(413, FhirIssue.tooLarge());
    }
}
