package dk.overgang.referral.notices;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.notices.NoticeIntake.Answer;
import dk.overgang.referral.notices.messages.IncomingNotice;
import dk.overgang.referral.notices.messages.IncomingNotice.Content;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hospital notices in plain JSON, for systems without FHIR; the sender is who the token says.
@RestController
class NoticeController {

    private static final String ID = "[A-Za-z0-9:._-]{1,100}";

    record Notice(
            @NotNull @Pattern(regexp = ID) String messageId,
            @NotNull NoticeType type,
            @Nullable NoticeChange change,
            @NotNull @Valid Patient citizen,
            @NotNull @Pattern(regexp = ID) String episode,
            @NotNull Instant occurredAt,
            @Nullable Instant sentAt,
            @Nullable Instant stayFrom,
            @Nullable Instant stayTo,

            @NotNull @Pattern(regexp = "[^\\p{Cntrl}]{1,100}")
            String hospital) {}

    record Patient(@NotNull String cpr) {

        @Override
        public String toString() {
            return "Patient";
        }
    }

    record Receipt(String messageId) {}

    private final NoticeIntake intake;
    private final NoticeWindow window;
    private final Clock clock;

    NoticeController(NoticeIntake intake, NoticeWindow window, Clock clock) {
        this.intake = intake;
        this.window = window;
        this.clock = clock;
    }

    /// Accepted means understood and durable; whether anything was kept is nobody's business outside.
    @PostMapping("/api/v1/hospital-notices")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt receive(Caller caller, @Valid @RequestBody Notice notice) {
        check(notice);
        var ids = Ids.ofOne(sender(caller), notice.messageId());
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
        if (intake.take(incoming) == Answer.CONTENT_CHANGED) {
            throw Problem.conflict("notice:content-changed");
        }
        return new Receipt(notice.messageId());
    }

    /// The order of messages never refuses one; only a message that contradicts itself is refused.
    private void check(Notice notice) {
        var today = DanishDay.of(clock.instant());
        if (Cpr.read(notice.citizen().cpr(), today).isEmpty()) {
            throw Problem.invalid("citizen.cpr", "cpr");
        }
        if (!window.holds(notice.occurredAt())) {
            throw Problem.invalid("occurredAt", "too-far-off");
        }
        var from = notice.stayFrom();
        if (from == null) {
            return;
        }
        if (notice.stayTo() != null && notice.stayTo().isBefore(from)) {
            throw Problem.invalid("stayTo", "end-before-start");
        }
        if (notice.occurredAt().isBefore(from)) {
            throw Problem.invalid("occurredAt", "end-before-start");
        }
    }

    /// A region that may send for any unit is its own sender: ids are scoped by it.
    private static String sender(Caller caller) {
        return Sender.ofToken(caller).orElse(caller.subject());
    }
}
