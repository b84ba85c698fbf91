package dk.overgang.referral.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.access.log.Look;
import dk.overgang.referral.fhir.Dispatch;
import dk.overgang.referral.fhir.FhirIssue;
import dk.overgang.referral.fhir.FhirMessages;
import dk.overgang.referral.fhir.MessageIds;
import dk.overgang.referral.fhir.Reading;
import dk.overgang.referral.fhir.Reading.IsAcknowledgement;
import dk.overgang.referral.fhir.Reading.Refused;
import dk.overgang.referral.fhir.Reading.Understood;
import dk.overgang.referral.fhir.Reading.Unreadable;
import dk.overgang.referral.fhir.Verdict;
import dk.overgang.referral.notices.Letter.Content;
import dk.overgang.referral.notices.Letter.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// MedCom messages over HTTP. Whoever speaks FHIR is answered in FHIR: with an acknowledgement when the message has an
/// id to acknowledge, else with an OperationOutcome.
@RestController
class FhirController {

    private static final Logger LOG = LoggerFactory.getLogger(FhirController.class);

    private static final int MOST_BYTES = 1_048_576;

    private final FhirMessages fhir;
    private final NoticeIntake intake;
    private final Municipalities municipalities;
    private final NoticeDoubts doubts;
    private final Clock clock;

    FhirController(
            FhirMessages fhir, NoticeIntake intake, Municipalities municipalities, NoticeDoubts doubts, Clock clock) {
        this.fhir = fhir;
        this.intake = intake;
        this.municipalities = municipalities;
        this.doubts = doubts;
        this.clock = clock;
    }

    @PostMapping("/fhir/$process-message")
    ResponseEntity<byte[]> process(
            Caller caller,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            InputStream body)
            throws IOException {
        var format = Objects.requireNonNullElse(contentType, "");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return outcome(415, List.of(FhirIssue.unsupportedEncoding()), format);
        }
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return outcome(413, List.of(FhirIssue.tooLarge()), format);
        }
        return answer(caller, fhir.read(bytes, format), format);
    }

    private ResponseEntity<byte[]> answer(Caller caller, Reading reading, String format) {
        return switch (reading) {
            case Unreadable(var status, var issues) -> outcome(status, issues, format);
            case IsAcknowledgement _ -> ResponseEntity.accepted().build();
            case Refused(var ids, var issues) -> acknowledge(ids, Verdict.fatal(issues), format);
            case Understood notice
            when !Sender.mayBe(caller, notice.ids().senderSor()) ->
                outcome(403, List.of(FhirIssue.foreignSender()), format);
            case Understood notice -> acknowledge(notice.ids(), verdict(notice), format);
        };
    }

    /// Trouble here: HTTP's 503 tells the sender to come again, and in it MedCom's transient-error to whoever forwards
    /// answers.
    private Verdict verdict(Understood notice) {
        try {
            return judged(notice);
        } catch (DataAccessException away) {
            LOG.warn("A message must wait: {}", away.getClass().getSimpleName());
            return Verdict.unavailable();
        }
    }

    private Verdict judged(Understood notice) {
        return municipalities
                .ofSor(notice.receiverSor())
                .map(receiver -> verdict(notice, receiver))
                .orElseGet(() -> Verdict.fatal(FhirIssue.unknownReceiver()));
    }

    private Verdict verdict(Understood notice, Municipality receiver) {
        doubts.count(notice.doubts());
        return switch (intake.take(letter(notice, receiver))) {
            case OK -> Verdict.ok();
            case BUNDLE_REUSED -> Verdict.fatal(FhirIssue.reusedBundleId());
            case CONTENT_CHANGED -> Verdict.fatal(FhirIssue.changedContent());
        };
    }

    private static Letter letter(Understood notice, Municipality receiver) {
        var ids = notice.ids();
        var content = new Content(
                notice.episodes(),
                notice.type(),
                notice.change(),
                notice.occurredAt(),
                notice.sentAt(),
                notice.stayFrom(),
                notice.stayTo(),
                notice.hospital(),
                notice.predecessors(),
                notice.reportOfAdmissionAsked());
        return new Letter(
                new Ids(ids.senderSor(), ids.bundleId(), ids.headerId(), ids.digest()),
                receiver.code(),
                notice.cpr(),
                content);
    }

    private ResponseEntity<byte[]> acknowledge(MessageIds ids, Verdict verdict, String format) {
        if (verdict.code() == Verdict.Code.FATAL_ERROR) {
            Look.refused(verdict.issues().getFirst().code());
        }
        var dispatch = new Dispatch(UUID.randomUUID(), answerId(ids, verdict), clock.instant());
        var status = verdict.code() == Verdict.Code.TRANSIENT_ERROR ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return answer(status, fhir.acknowledgement(ids, verdict, dispatch, format), format);
    }

    /// The same answer has the same id, so a repeated acknowledgement is known as one.
    private static UUID answerId(MessageIds ids, Verdict verdict) {
        var answered = ids.senderSor() + "/" + ids.headerId() + "/" + verdict;
        return UUID.nameUUIDFromBytes(answered.getBytes(UTF_8));
    }

    private ResponseEntity<byte[]> outcome(int status, List<FhirIssue> issues, String format) {
        Look.refused(issues.getFirst().code());
        return answer(HttpStatusCode.valueOf(status), fhir.operationOutcome(issues, format), format);
    }

    private static ResponseEntity<byte[]> answer(HttpStatusCode status, byte[] body, String format) {
        var answer = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, FhirMessages.answerType(format));
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(body);
    }
}
