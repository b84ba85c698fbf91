package dk.overgang.referral.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.Problem;
import dk.overgang.access.keys.DerivedSecret;
import dk.overgang.access.keys.DerivedSecrets;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.privacy.PersonalNumbers;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.notices.NoticeIntake.Answer;
import dk.overgang.referral.notices.messages.IncomingNotice;
import dk.overgang.referral.notices.messages.IncomingNotice.Content;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import dk.overgang.referral.notices.messages.NoticeLog;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hospital notices in plain JSON, for systems without FHIR; the sender is who the token says.
@RestController
class NoticeController {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeController.class);
    private static final String ID = "[A-Za-z0-9:._-]{1,100}";

    record Notice(
            @NotNull @Pattern(regexp = ID, message = "id") String messageId,
            @NotNull NoticeType type,
            @Nullable NoticeChange change,
            @NotNull @Valid Patient citizen,
            @NotNull @Pattern(regexp = ID, message = "id") String episode,
            @NotNull Instant occurredAt,
            @Nullable Instant sentAt,
            @Nullable Instant stayFrom,
            @Nullable Instant stayTo,

            @NotNull @NoPersonalNumber @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "line")
            String hospital) {}

    record Patient(@NotNull String cpr) {

        @Override
        public String toString() {
            return "Patient";
        }
    }

    /// @param messageId under which the message stands in the log of messages
    record Receipt(String messageId) {}

    private final NoticeIntake intake;
    private final NoticeWindow window;
    private final NoticeLog log;
    private final Clock clock;
    private final DerivedSecret secret;

    NoticeController(NoticeIntake intake, NoticeWindow window, NoticeLog log, Clock clock, DerivedSecrets secrets) {
        this.intake = intake;
        this.window = window;
        this.log = log;
        this.clock = clock;
        this.secret = secrets.forPurpose("message-ids");
    }

    /// Accepted means understood and durable; whether anything was kept is nobody's business outside.
    @PostMapping("/api/v1/hospital-notices")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt receive(Caller caller, @Valid @RequestBody Notice notice) {
        var id = known(notice.messageId());
        var ids = Ids.ofOne(sender(caller), id);
        var fault = fault(notice);
        if (fault.isPresent()) {
            throw refused(caller, ids, fault.get());
        }
        var sentAt = Objects.requireNonNullElseGet(notice.sentAt(), clock::instant);
        var content = new Content(
                List.of(notice.episode()),
                notice.type(),
                Objects.requireNonNullElse(notice.change(), NoticeChange.NEW),
                notice.occurredAt(),
                sentAt,
                notice.stayFrom(),
                notice.stayTo(),
                notice.hospital(),
                null,
                List.of(),
                false);
        var incoming = new IncomingNotice(
                ids, caller.subject(), caller.municipality(), notice.citizen().cpr(), content);
        if (take(incoming) == Answer.CONTENT_CHANGED) {
            throw refused(caller, ids, Problem.conflict("notice:content-changed"));
        }
        return new Receipt(id);
    }

    /// Trouble here brings the sender back, as it does with a MedCom message.
    private Answer take(IncomingNotice incoming) {
        try {
            return intake.take(incoming);
        } catch (RuntimeException trouble) {
            LOG.warn("A plain notice must wait: {}", trouble.getClass().getSimpleName());
            throw Problem.unavailable();
        }
    }

    /// Logged before it is answered, as a refused MedCom message is.
    private Problem refused(Caller caller, Ids ids, Problem why) {
        log.refused(caller, ids, why);
        return why;
    }

    /// The id that the message goes by here. One that looks like a personal number is a digest: a hospital may count
    /// its messages as it likes, and none is lost for that.
    private String known(String messageId) {
        return PersonalNumbers.standIn(messageId)
                ? UUID.nameUUIDFromBytes(secret.digest(messageId.getBytes(UTF_8)))
                        .toString()
                : messageId;
    }

    /// The order of messages never refuses one; only a message that contradicts itself is refused.
    private Optional<Problem> fault(Notice notice) {
        var today = DanishDay.of(clock.instant());
        if (Cpr.read(notice.citizen().cpr(), today).isEmpty()) {
            return Optional.of(Problem.invalid("citizen.cpr", "cpr"));
        }
        if (!window.holds(notice.occurredAt())) {
            return Optional.of(Problem.invalid("occurredAt", "too-far-off"));
        }
        var from = notice.stayFrom();
        if (from == null) {
            return Optional.empty();
        }
        if (notice.stayTo() != null && notice.stayTo().isBefore(from)) {
            return Optional.of(Problem.invalid("stayTo", "end-before-start"));
        }
        // What is taken back never was, and may lie before a start that has been corrected since.
        if (notice.change() != NoticeChange.CANCELLED && notice.occurredAt().isBefore(from)) {
            return Optional.of(Problem.invalid("occurredAt", "end-before-start"));
        }
        return Optional.empty();
    }

    /// A region that may send for any unit is its own sender: ids are scoped by it.
    private static String sender(Caller caller) {
        return Sender.ofToken(caller).orElse(caller.subject());
    }
}
