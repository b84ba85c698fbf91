package dk.overgang.medcom;

import dk.overgang.medcom.bundle.FhirCodec;
import dk.overgang.medcom.bundle.ParsedBundle;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Episode;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.reading.MessageReader;
import dk.overgang.medcom.scanning.BodyScan;
import dk.overgang.medcom.writing.AcknowledgementWriter;
import dk.overgang.medcom.writing.CareCommunicationWriter;
import dk.overgang.medcom.writing.OutcomeWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads hospital messages and writes the answers, both in JSON and XML. Safe for many threads; the first use
/// takes seconds (`warmUp`).
public final class FhirMessages {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Unit HOSPITAL = new Unit("100000000000000", null, null);
    private static final Unit MUNICIPALITY = new Unit("200000000000000", null, null);
    private static final Episode EPISODE = new Episode("https://example.org", "warm-up");

    /// Writes, reads and acknowledges a message of its own in both formats, so that the first hospital need not
    /// wait. Meant for the background at start.
    public void warmUp() {
        var dispatch = new Dispatch(NOBODY, NOBODY, Instant.EPOCH);
        for (var format : FhirFormat.values()) {
            var sent = careCommunication(ownMessage(), dispatch, format.answerType());
            if (read(sent, format) instanceof Reading.CareCommunication understood) {
                var _ = acknowledgement(understood.ids(), Verdict.okAgain(), dispatch, format.answerType());
            }
        }
    }

    private static CareLetter ownMessage() {
        var sender = HOSPITAL.sor();
        var text = new Segment(NOBODY, Instant.EPOCH, "Warm-up", sender, new Signature("Warm Up", "Test", "00000000"));
        var message = new Past(NOBODY.toString(), Act.NEW, Instant.EPOCH, sender, null, List.of(NOBODY));
        var said = new Correspondence(
                NOBODY, Category.OTHER, null, null, List.of(text), List.of(message), List.of(), EPISODE);
        return new CareLetter(new CareLetter.Person("0101010000", "Warm Up"), HOSPITAL, MUNICIPALITY, said);
    }

    public Reading read(byte[] body, String contentType) {
        return FhirFormat.of(contentType)
                .map(format -> read(body, format))
                .orElseGet(() -> new Unreadable(415, List.of(unsupported(contentType))));
    }

    private static Reading read(byte[] bytes, FhirFormat format) {
        return switch (BodyScan.of(bytes, format)) {
            case BodyScan.Unsound(var refusal) -> refusal;
            case BodyScan.Sound body ->
                ParsedBundle.of(body, format)
                        .map(MessageReader::read)
                        .orElseGet(() -> new Unreadable(400, List.of(FhirIssue.malformed())));
        };
    }

    private static FhirIssue unsupported(String contentType) {
        return FhirFormat.hasForeignCharset(contentType) ? FhirIssue.foreignCharset() : FhirIssue.unsupportedEncoding();
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
