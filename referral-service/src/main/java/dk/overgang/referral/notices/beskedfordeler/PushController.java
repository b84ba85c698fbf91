package dk.overgang.referral.notices.beskedfordeler;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.scanning.Utf8;
import dk.overgang.referral.notices.MessageReception;
import dk.overgang.referral.notices.MessageReception.Outcome;
import dk.overgang.referral.notices.MessageReception.Outcome.Answered;
import dk.overgang.referral.notices.MessageReception.Outcome.NobodyToAnswer;
import dk.overgang.referral.notices.MessageReception.Outcome.Silent;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// KOMBIT's Beskedfordeler pushes hospital notices here (SF1461): the same messages by another way. It wants to
/// know whether we took the envelope; as a receiver of type C we send no acknowledgement to the hospital from
/// here.
@RestController
class PushController {

    private static final int TAKEN = 20;
    private static final int REFUSED = 40;
    private static final int UNREADABLE = 41;

    private final MessageReception reception;

    PushController(MessageReception reception) {
        this.reception = reception;
    }

    @PostMapping("/beskedfordeler/push")
    ResponseEntity<byte[]> push(Caller caller, @RequestBody byte[] body) {
        var text = Utf8.text(body).filter(envelope -> !Utf8.isDeniedBy(envelope));
        if (text.isEmpty()) {
            return answer(reception.refuse(caller, 415, FhirIssue.foreignCharset()));
        }
        return answer(text.flatMap(EnvelopeReader::read)
                .map(envelope -> receive(caller, envelope))
                .orElseGet(() -> reception.refuse(caller, 400, FhirIssue.damagedEnvelope())));
    }

    private Outcome receive(Caller caller, Envelope envelope) {
        return reception.receive(
                caller, envelope.body(), envelope.format(), receiver -> envelope.isFor(receiver.cvr()));
    }

    /// A message that can never be taken is taken off the queue with the reason; one that must wait is pushed
    /// again.
    private static ResponseEntity<byte[]> answer(Outcome outcome) {
        return switch (outcome) {
            case Silent() -> answer(HttpStatus.OK, TAKEN, "");
            case Answered(var _, var verdict)
            when verdict.code() == Verdict.Code.OK -> answer(HttpStatus.OK, TAKEN, "");
            case Answered(var _, var verdict)
            when verdict.code() == Verdict.Code.TRANSIENT_ERROR ->
                answer(HttpStatus.SERVICE_UNAVAILABLE, REFUSED, "Try again");
            case Answered(var _, var verdict) -> answer(HttpStatus.OK, REFUSED, elements(verdict));
            case NobodyToAnswer(var status, var _)
            when status == 503 -> answer(HttpStatus.SERVICE_UNAVAILABLE, REFUSED, "Try again");
            case NobodyToAnswer(var status, var _)
            when status == 403 -> answer(HttpStatus.FORBIDDEN, REFUSED, "The token is not the sender's");
            case NobodyToAnswer(var status, var _)
            when status == 415 -> answer(HttpStatus.OK, UNREADABLE, "The charset is not UTF-8");
            case NobodyToAnswer _ -> answer(HttpStatus.OK, UNREADABLE, "Couldn't parse message");
        };
    }

    private static String elements(Verdict verdict) {
        return verdict.issues().stream()
                .map(issue -> Objects.requireNonNullElse(issue.element(), issue.code()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Every text here is our own and needs no escaping but the apostrophe, which XML lets stand.
    private static ResponseEntity<byte[]> answer(HttpStatus status, int code, String text) {
        var answer = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, "text/xml;charset=UTF-8");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ModtagBeskedOutput xmlns="urn:oio:sts:1.0.0">
                  <StandardRetur xmlns="urn:oio:sagdok:3.0.0">
                    <StatusKode>%d</StatusKode>
                    <FejlbeskedTekst>%s</FejlbeskedTekst>
                  </StandardRetur>
                </ModtagBeskedOutput>
                """.formatted(code, text).getBytes(UTF_8));
    }
}
