package dk.overgang.referral.stays.domain;

import static dk.overgang.commands.domain.Decision.refused;
import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

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

/// Stays that a person registers because no hospital sends notices of them: of citizens without a permanent address,
/// at
/// private or foreign hospitals, or where the notice of the end got lost (R.BR7). Each entry becomes a notice like
/// any
/// other; a notice of a hospital about the same stay counts before it.
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
        if (!stay.isOpen()) {
            return refused(new NotOpen());
        }
        return stay.from() != null && at.isBefore(stay.from())
                ? refused(new EndBeforeStart())
                : noted(stay.episodes().getLast(), endOf(stay.kind()), NEW, at, stay.from(), stay.hospital());
    }

    private Decision<HospitalNotice> correctStart(Stay stay, Instant from) {
        if (stay.to() != null && stay.to().isBefore(from)) {
            return refused(new EndBeforeStart());
        }
        return written(stay, NoticeType::startsAStay)
                .map(start -> noted(start.episode(), start.type(), CORRECTED, from, null, start.hospital()))
                .orElseGet(() -> refused(new ReportedByHospital()));
    }

    private Decision<HospitalNotice> correctEnd(Stay stay, Instant to) {
        if (stay.to() == null) {
            return refused(new NotOpen());
        }
        if (stay.from() != null && to.isBefore(stay.from())) {
            return refused(new EndBeforeStart());
        }
        return written(stay, ManualStays::isEnd)
                .map(end -> noted(end.episode(), end.type(), CORRECTED, to, stay.from(), end.hospital()))
                .orElseGet(() -> refused(new ReportedByHospital()));
    }

    private Decision<HospitalNotice> reopen(Stay stay) {
        var to = stay.to();
        if (to == null) {
            return refused(new NotOpen());
        }
        var end = written(stay, ManualStays::isEnd);
        return end.isEmpty() ? refused(new ReportedByHospital()) : cancelled(end.get(), to);
    }

    private Decision<HospitalNotice> cancel(Stay stay) {
        var from = stay.from();
        if (stay.state() == Stay.State.CANCELLED || from == null) {
            return refused(new NotOpen());
        }
        var start = written(stay, NoticeType::startsAStay);
        return start.isEmpty() ? refused(new ReportedByHospital()) : cancelled(start.get(), from);
    }

    private Decision<HospitalNotice> cancelled(HospitalNotice notice, Instant at) {
        return noted(notice.episode(), notice.type(), CANCELLED, at, notice.stayFrom(), notice.hospital());
    }

    private Decision<HospitalNotice> with(UUID id, Instant at, Function<Stay, Decision<HospitalNotice>> decision) {
        return isAhead(at) ? refused(new InTheFuture("at")) : with(id, decision);
    }

    private Decision<HospitalNotice> with(UUID id, Function<Stay, Decision<HospitalNotice>> decision) {
        return history.stays().stream()
                .filter(stay -> stay.id().equals(id))
                .findFirst()
                .map(decision)
                .orElseGet(() -> refused(new NoSuchStay()));
    }

    /// The last notice of that kind registered by a person, unless a hospital sent one of that kind too.
    private Optional<HospitalNotice> written(Stay stay, Predicate<NoticeType> kind) {
        var reported = history.of(stay).stream()
                .filter(notice -> kind.test(notice.type()))
                .toList();
        return reported.stream().allMatch(HospitalNotice::isByHand)
                ? reported.reversed().stream().findFirst()
                : Optional.empty();
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
                new Context(List.of(), List.of(), false, entry.by())));
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

    private static boolean isEnd(NoticeType type) {
        return type == NoticeType.DISCHARGED || type == NoticeType.ACUTE_ENDED;
    }
}
