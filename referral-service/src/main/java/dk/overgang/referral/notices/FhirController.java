package dk.overgang.referral.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.referral.notices.MessageReception.Outcome;
import dk.overgang.referral.notices.MessageReception.Outcome.Answered;
import dk.overgang.referral.notices.MessageReception.Outcome.NobodyToAnswer;
import dk.overgang.referral.notices.MessageReception.Outcome.Silent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// MedCom messages over HTTP. Whoever speaks FHIR is answered in FHIR: with an acknowledgement when the message
/// has an id to acknowledge, else with an OperationOutcome.
@RestController
class FhirController {

    private static final int MOST_BYTES = 1_048_576;

    private final MessageReception reception;
    private final FhirMessages fhir;
    private final Clock clock;

    FhirController(MessageReception reception, FhirMessages fhir, Clock clock) {
        this.reception = reception;
        this.fhir = fhir;
        this.clock = clock;
    }

    @PostMapping("/fhir/$process-message")
    ResponseEntity<byte[]> process(
            Caller caller,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Nullable Long promised,
            InputStream body)
            throws IOException {
        var format = Objects.requireNonNullElse(contentType, "");
        return promised != null && promised > MOST_BYTES
                ? answer(reception.refuse(caller, 413, FhirIssue.tooLarge()), format)
                : answer(receive(caller, format, encoding, body), format);
    }

    private Outcome receive(Caller caller, String format, @Nullable String encoding, InputStream body)
            throws IOException {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return reception.refuse(caller, 415, FhirIssue.unsupportedEncoding());
        }
        var bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? reception.refuse(caller, 413, FhirIssue.tooLarge())
                : reception.receive(caller, bytes, format, _ -> true);
    }

    private ResponseEntity<byte[]> answer(Outcome outcome, String format) {
        return switch (outcome) {
            case NobodyToAnswer(var status, var issues) ->
                answer(HttpStatusCode.valueOf(status), fhir.operationOutcome(issues, format), format);
            case Answered(var ids, var verdict) -> acknowledge(ids, verdict, format);
            case Silent() -> ResponseEntity.accepted().build();
        };
    }

    private ResponseEntity<byte[]> acknowledge(MessageIds ids, Verdict verdict, String format) {
        var dispatch = new Dispatch(UUID.randomUUID(), answerId(ids, verdict), clock.instant());
        var status = verdict.code() == Verdict.Code.TRANSIENT_ERROR ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return answer(status, fhir.acknowledgement(ids, verdict, dispatch, format), format);
    }

    /// The same answer has the same id, so a repeated acknowledgement is known as one.
    private static UUID answerId(MessageIds ids, Verdict verdict) {
        var answered = ids.senderSor() + "/" + ids.headerId() + "/" + verdict;
        return UUID.nameUUIDFromBytes(answered.getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> answer(HttpStatusCode status, byte[] body, String format) {
        var answer = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, FhirMessages.answerType(format));
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(body);
    }
}
