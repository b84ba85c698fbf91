package dk.overgang.referral.fhir;

import java.util.List;

/// Reads hospital messages and writes the answers, both in JSON and XML. Safe for many threads; the first use is slow
/// (`warmUp`).
public final class FhirMessages {

    public void warmUp() {}

    public Reading read(byte[] body, String contentType) {
        return new Reading.Unreadable(400, List.of());
    }

    /// In the format of the request's content type.
    public byte[] acknowledgement(MessageIds ids, Verdict verdict, Dispatch dispatch, String contentType) {
        return new byte[0];
    }

    public byte[] operationOutcome(List<FhirIssue> issues, String contentType) {
        return new byte[0];
    }

    /// The content type of an answer to a request of this content type.
    public static String answerType(String contentType) {
        return "application/fhir+json";
    }
}
