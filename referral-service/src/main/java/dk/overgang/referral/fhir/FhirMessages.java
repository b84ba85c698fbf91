package dk.overgang.referral.fhir;

import dk.overgang.referral.fhir.Reading.Unreadable;
import dk.overgang.referral.fhir.SampleMessages.Citizen;
import dk.overgang.referral.fhir.SampleMessages.Ids;
import dk.overgang.referral.fhir.SampleMessages.Route;
import dk.overgang.referral.fhir.SampleMessages.What;
import dk.overgang.referral.stays.domain.NoticeChange;
import dk.overgang.referral.stays.domain.NoticeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads hospital messages and writes the answers, both in JSON and XML. Safe for many threads; the first use takes
/// seconds (`warmUp`).
public final class FhirMessages {

    private static final SampleMessages.Notice SAMPLE = new SampleMessages.Notice(
            new What(NoticeType.ADMITTED, NoticeChange.NEW, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
            new Citizen("0101010000", "Warm", new UUID(0, 0)),
            new Route("100000000000000", "200000000000000"),
            Ids.first("warm", "up"));

    /// Reads and answers a sample once, so that the first hospital need not wait. Meant for the background at start.
    public void warmUp() {
        for (var format : FhirFormat.values()) {
            if (read(SampleMessages.write(SAMPLE, format), format) instanceof Reading.Understood understood) {
                var dispatch = new Dispatch(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
                var _ = acknowledgement(understood.ids(), Verdict.okAgain(), dispatch, format.answerType());
            }
        }
    }

    public Reading read(byte[] body, String contentType) {
        return FhirFormat.of(contentType)
                .map(format -> read(body, format))
                .orElseGet(() -> new Unreadable(415, List.of(FhirIssue.unsupportedEncoding())));
    }

    private static Reading read(byte[] body, FhirFormat format) {
        return switch (BodyScan.of(body, format)) {
            case BodyScan.Unsound(var refusal) -> refusal;
            case BodyScan.Sound(var text) ->
                FhirCodec.bundle(text, format)
                        .map(MessageReader::read)
                        .orElseGet(() -> new Unreadable(400, List.of(FhirIssue.malformed())));
        };
    }

    /// In the format of the request's content type.
    public byte[] acknowledgement(MessageIds ids, Verdict verdict, Dispatch dispatch, String contentType) {
        return FhirCodec.bytes(AcknowledgementWriter.write(ids, verdict, dispatch), answerFormat(contentType));
    }

    /// A letter, in the format that a content type or an Accept names; JSON when that is neither.
    public byte[] careCommunication(CareLetter letter, Dispatch dispatch, String contentType) {
        return FhirCodec.bytes(CareCommunicationWriter.write(letter, dispatch), answerFormat(contentType));
    }

    public byte[] operationOutcome(List<FhirIssue> issues, String contentType) {
        return FhirCodec.bytes(OutcomeWriter.write(issues), answerFormat(contentType));
    }

    /// The content type of an answer to a request of this content type; JSON when that is neither.
    public static String answerType(String contentType) {
        return answerFormat(contentType).answerType();
    }

    private static FhirFormat answerFormat(String contentType) {
        return FhirFormat.of(contentType).orElse(FhirFormat.JSON);
    }
}
