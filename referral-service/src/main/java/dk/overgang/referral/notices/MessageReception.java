package dk.overgang.referral.notices;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.access.log.AuditContext;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.referral.notices.MessageReception.Outcome.Answered;
import dk.overgang.referral.notices.MessageReception.Outcome.NobodyToAnswer;
import dk.overgang.referral.notices.MessageReception.Outcome.Silent;
import dk.overgang.referral.notices.messages.Arrival;
import dk.overgang.referral.notices.messages.IncomingCareCommunication;
import dk.overgang.referral.notices.messages.IncomingNotice;
import dk.overgang.referral.notices.messages.IncomingNotice.Content;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import dk.overgang.referral.notices.messages.NoticeLog;
import dk.overgang.referral.stays.NoticeDoubts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What becomes of one MedCom message, whichever way it came in. What is refused is logged before it is answered,
/// without its content; where that cannot be done the sender has to come again.
@Component
public class MessageReception {

    public sealed interface Outcome {

        /// There is no id to acknowledge, or no right to an answer.
        record NobodyToAnswer(int status, List<FhirIssue> issues) implements Outcome {}

        record Answered(MessageIds ids, Verdict verdict) implements Outcome {}

        /// An acknowledgement is never acknowledged.
        record Silent() implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(MessageReception.class);

    private final FhirMessages fhir;
    private final NoticeIntake intake;
    private final Municipalities municipalities;
    private final NoticeLog log;
    private final NoticeDoubts doubts;
    private final NoticeWindow window;

    MessageReception(
            FhirMessages fhir,
            NoticeIntake intake,
            Municipalities municipalities,
            NoticeLog log,
            NoticeDoubts doubts,
            NoticeWindow window) {
        this.fhir = fhir;
        this.intake = intake;
        this.municipalities = municipalities;
        this.log = log;
        this.doubts = doubts;
        this.window = window;
    }

    /// `mayReceive` says whom else the message may be for, beside what it says itself.
    public Outcome receive(Caller caller, byte[] body, String format, Predicate<Municipality> mayReceive) {
        var reading = fhir.read(body, format);
        try {
            return receive(caller, reading, mayReceive);
        } catch (RuntimeException trouble) {
            // Whatever it is, the message is not to blame. The words of an exception may quote what it ran into.
            LOG.warn("A message must wait: {}", trouble.getClass().getSimpleName());
            return mustWait(reading);
        }
    }

    /// What nobody read, because it is too large or packed.
    public Outcome refuse(Caller caller, int status, FhirIssue issue) {
        return refuse(caller, new Unreadable(status, List.of(issue)));
    }

    private Outcome receive(Caller caller, Reading reading, Predicate<Municipality> mayReceive) {
        return switch (reading) {
            case Unreadable unreadable -> refuse(caller, unreadable);
            case IsAcknowledgement reported -> {
                intake.acknowledged(caller, reported);
                yield new Silent();
            }
            case Refused(var ids, var issues) -> refuseNew(caller, ids, issues);
            case Understood notice ->
                deliver(caller, notice.ids(), notice.receiverSor(), mayReceive, to -> take(caller, notice, to));
            case CareCommunication message ->
                deliver(
                        caller,
                        message.ids(),
                        message.receiverSor(),
                        mayReceive,
                        to -> take(caller, message.ids(), new IncomingCareCommunication(caller, to.code(), message)));
        };
    }

    /// What is read is taken if its sender is the token's and its receiver one of ours.
    private Outcome deliver(
            Caller caller,
            MessageIds ids,
            String receiver,
            Predicate<Municipality> mayReceive,
            Function<Municipality, Outcome> take) {
        if (!Sender.mayBe(caller, ids.senderSor())) {
            var issues = List.of(FhirIssue.foreignSender());
            note(issues);
            log.refused(caller, caller.municipality(), ids, issues);
            return new NobodyToAnswer(403, issues);
        }
        return municipalities
                .ofSor(receiver)
                .filter(mayReceive)
                .map(take)
                .orElseGet(() -> refuseNew(caller, ids, List.of(FhirIssue.unknownReceiver())));
    }

    private Outcome take(Caller caller, Understood notice, Municipality receiver) {
        if (!window.holds(notice.occurredAt())) {
            return refuseNew(caller, notice.ids(), List.of(FhirIssue.tooFarOff()));
        }
        doubts.count(notice.doubts());
        return take(caller, notice.ids(), incoming(caller, notice, receiver));
    }

    private Outcome take(Caller caller, MessageIds ids, Arrival arrival) {
        return switch (intake.take(arrival)) {
            case OK -> new Answered(ids, Verdict.ok());
            case BUNDLE_REUSED -> refuse(caller, arrival.municipality(), ids, List.of(FhirIssue.reusedBundleId()));
            case CONTENT_CHANGED -> refuse(caller, arrival.municipality(), ids, List.of(FhirIssue.changedContent()));
            case TOO_MANY -> refuse(caller, arrival.municipality(), ids, List.of(FhirIssue.tooManyLetters()));
        };
    }

    /// Refuses what nobody has taken before: MedCom never answers one message twice differently. Who may not send for
    /// the sender is told nothing of the sender's messages.
    private Outcome refuseNew(Caller caller, MessageIds ids, List<FhirIssue> issues) {
        return Sender.mayBe(caller, ids.senderSor()) && intake.isRepeated(caller, ids)
                ? new Answered(ids, Verdict.ok())
                : refuse(caller, caller.municipality(), ids, issues);
    }

    private Outcome refuse(Caller caller, String municipality, MessageIds ids, List<FhirIssue> issues) {
        note(issues);
        log.refused(caller, municipality, ids, issues);
        return new Answered(ids, Verdict.fatal(issues));
    }

    private Outcome refuse(Caller caller, Unreadable unreadable) {
        note(unreadable.issues());
        log.refused(caller, unreadable.issues());
        return new NobodyToAnswer(unreadable.status(), unreadable.issues());
    }

    /// An acknowledgement's status does not show that it is a refusal.
    private static void note(List<FhirIssue> issues) {
        AuditContext.refused(issues.getFirst().code());
    }

    /// Trouble here: HTTP's 503 tells the sender to come again, and in it MedCom's transient-error whoever
    /// forwards answers.
    private static Outcome mustWait(Reading reading) {
        return switch (reading) {
            case Understood notice -> new Answered(notice.ids(), Verdict.unavailable());
            case CareCommunication message -> new Answered(message.ids(), Verdict.unavailable());
            case Refused(var ids, var _) -> new Answered(ids, Verdict.unavailable());
            case Unreadable _, IsAcknowledgement _ -> new NobodyToAnswer(503, List.of(FhirIssue.unavailable()));
        };
    }

    private static IncomingNotice incoming(Caller caller, Understood notice, Municipality receiver) {
        var content = new Content(
                notice.episodes(),
                notice.type(),
                notice.change(),
                notice.occurredAt(),
                notice.sentAt(),
                notice.stayFrom(),
                notice.stayTo(),
                notice.hospital(),
                notice.hospitalName(),
                notice.predecessors(),
                notice.reportOfAdmissionAsked());
        return new IncomingNotice(Ids.of(notice.ids()), caller.subject(), receiver.code(), notice.cpr(), content);
    }
}
