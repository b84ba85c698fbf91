package dk.overgang.referral.stays.domain;

import static dk.overgang.commands.domain.Decision.refused;
import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static java.util.Comparator.comparing;

import dk.overgang.commands.domain.Decision;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import dk.overgang.referral.stays.domain.ManualStayCommand.Cancel;
import dk.overgang.referral.stays.domain.ManualStayCommand.Close;
import dk.overgang.referral.stays.domain.ManualStayCommand.CorrectEnd;
import dk.overgang.referral.stays.domain.ManualStayCommand.CorrectStart;
import dk.overgang.referral.stays.domain.ManualStayCommand.Register;
import dk.overgang.referral.stays.domain.ManualStayCommand.Reopen;
import dk.overgang.referral.stays.domain.ManualStayRefusal.EndBeforeStart;
import dk.overgang.referral.stays.domain.ManualStayRefusal.InTheFuture;
import dk.overgang.referral.stays.domain.ManualStayRefusal.NoSuchStay;
import dk.overgang.referral.stays.domain.ManualStayRefusal.NotOpen;
import dk.overgang.referral.stays.domain.ManualStayRefusal.ReportedByHospital;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stays that a person registers because no hospital sends notices of them: of citizens without a permanent
/// address, at private or foreign hospitals, or where the notice of the end got lost (R.BR7). Each entry becomes
/// a notice like any other; a notice of a hospital about the same stay counts before it.
public record ManualStays(HospitalHistory history, Entry entry) {

    /// How far ahead of this clock an entry may lie: the other clock may be a little wrong.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);

    /// Who registers something, and when.
    ///
    /// @param id of the notice that the entry becomes; the same request has the same id
    /// @param by the subject of the person's token
    public record Entry(UUID id, String by, Instant at) {}

    /// The notice that the history gets.
    public Decision<HospitalNotice> decide(ManualStayCommand command) {
        return switch (command) {
            case Register(var _, var from, var _) when isAhead(from) -> refused(new InTheFuture("from"));
            case Register(var kind, var from, var hospital) ->
                noted(entry.id(), startOf(kind), NEW, from, null, hospital);
            case Close(var id, var at) -> with(id, at, stay -> close(stay, at));
            case CorrectStart(var id, var from) -> with(id, from, stay -> correctStart(stay, from));
            case CorrectEnd(var id, var to) -> with(id, to, stay -> correctEnd(stay, to));
            case Reopen(var id) -> with(id, this::reopen);
            case Cancel(var id) -> with(id, this::cancel);
        };
    }

    private boolean isAhead(Instant moment) {
        return moment.isAfter(entry.at().plus(CLOCK_DIFFERENCE));
    }

    private Decision<HospitalNotice> close(Stay stay, Instant at) {
        return open(stay).map(episode -> close(stay, episode, at)).orElseGet(() -> refused(new NotOpen()));
    }

    private Decision<HospitalNotice> close(Stay stay, UUID episode, Instant at) {
        var from = stay.startOf(episode);
        return from != null && at.isBefore(from)
                ? refused(new EndBeforeStart())
                : noted(episode, endOf(stay.kind()), NEW, at, from, stay.hospital());
    }

    /// The episode that is open: of a stay that is over, one that a person registered and nobody has closed.
    private Optional<UUID> open(Stay stay) {
        if (stay.isOpen()) {
            return Optional.of(stay.current());
        }
        return history.writtenByHand(stay, NoticeType::startsAStay).stream()
                .map(HospitalNotice::episode)
                .filter(stay::isOpenIn)
                .findFirst();
    }

    private Decision<HospitalNotice> correctStart(Stay stay, Instant from) {
        if (stay.to() != null && stay.to().isBefore(from)) {
            return refused(new EndBeforeStart());
        }
        return amend(
                stay,
                NoticeType::startsAStay,
                start -> noted(start.episode(), start.type(), CORRECTED, from, null, start.hospital()));
    }

    private Decision<HospitalNotice> correctEnd(Stay stay, Instant to) {
        if (stay.to() == null) {
            return refused(new NotOpen());
        }
        if (stay.from() != null && to.isBefore(stay.from())) {
            return refused(new EndBeforeStart());
        }
        return amend(
                stay,
                NoticeType::endsAStay,
                end -> noted(end.episode(), end.type(), CORRECTED, to, stay.startOf(end.episode()), end.hospital()));
    }

    private Decision<HospitalNotice> reopen(Stay stay) {
        return stay.to() == null ? refused(new NotOpen()) : amend(stay, NoticeType::endsAStay, this::cancelled);
    }

    private Decision<HospitalNotice> cancel(Stay stay) {
        return stay.state() == Stay.State.CANCELLED || stay.from() == null
                ? refused(new NotOpen())
                : amend(stay, NoticeType::startsAStay, this::cancelled);
    }

    private Decision<HospitalNotice> amend(
            Stay stay, Predicate<NoticeType> kind, Function<HospitalNotice, Decision<HospitalNotice>> change) {
        return written(stay, kind).map(change).orElseGet(() -> refused(new ReportedByHospital()));
    }

    private Decision<HospitalNotice> cancelled(HospitalNotice notice) {
        return noted(
                notice.episode(), notice.type(), CANCELLED, notice.occurredAt(), notice.stayFrom(), notice.hospital());
    }

    private Decision<HospitalNotice> with(UUID id, Instant at, Function<Stay, Decision<HospitalNotice>> decision) {
        return isAhead(at) ? refused(new InTheFuture("at")) : with(id, decision);
    }

    private Decision<HospitalNotice> with(UUID id, Function<Stay, Decision<HospitalNotice>> decision) {
        return history.stays().stream()
                .filter(stay -> stay.id().equals(id) || stay.isMadeOf(id))
                .min(comparing(stay -> !stay.id().equals(id)))
                .map(decision)
                .orElseGet(() -> refused(new NoSuchStay()));
    }

    /// The last notice of that kind registered by a person about an episode that no hospital told of.
    private Optional<HospitalNotice> written(Stay stay, Predicate<NoticeType> kind) {
        return history.writtenByHand(stay, kind).reversed().stream()
                .findFirst()
                .filter(notice -> notice.change() != CANCELLED);
    }

    private Decision<HospitalNotice> noted(
            UUID episode,
            NoticeType type,
            NoticeChange change,
            Instant at,
            @Nullable Instant stayFrom,
            String hospital) {
        return Decision.changed(new HospitalNotice(
                "hand/" + entry.id(),
                episode,
                type,
                change,
                at,
                entry.at(),
                stayFrom,
                null,
                hospital,
                new Context(List.of(), List.of(), false, entry.by(), null)));
    }

    private static NoticeType startOf(Stay.Kind kind) {
        return switch (kind) {
            case INPATIENT -> NoticeType.ADMITTED;
            case ACUTE -> NoticeType.ACUTE_STARTED;
        };
    }

    private static NoticeType endOf(Stay.Kind kind) {
        return switch (kind) {
            case INPATIENT -> NoticeType.DISCHARGED;
            case ACUTE -> NoticeType.ACUTE_ENDED;
        };
    }
}
