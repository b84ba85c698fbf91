package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stays that a person writes down because no hospital tells of them: of citizens without a permanent address, at
/// private or foreign hospitals, or where the notice of the end got lost (R.BR7). They become notices like any other;
/// a hospital's word about the same thing counts before them.
public record ManualStays(HospitalHistory history, Pen pen) {

    /// Who writes and when; `id` is the name of what is written, so that the same request writes it once.
    public record Pen(UUID id, String writer, Instant now) {}

    public sealed interface Command {

        record Register(Stay.Kind kind, Instant from, String hospital) implements Command {}

        record Close(UUID stay, Instant at) implements Command {}

        record CorrectStart(UUID stay, Instant from) implements Command {}

        record CorrectEnd(UUID stay, Instant to) implements Command {}

        record Reopen(UUID stay) implements Command {}

        record Cancel(UUID stay) implements Command {}
    }

    public sealed interface Answer {

        record Noted(HospitalNotice notice) implements Answer {}

        record NoSuchStay() implements Answer {}

        record NotOpen() implements Answer {}

        /// What a hospital told, only a hospital takes back.
        record ToldByHospital() implements Answer {}

        record EndBeforeStart() implements Answer {}
    }

    public Answer decide(Command command) {
        return switch (command) {
            case Command.Register(var kind, var from, var hospital) ->
                noted(pen.id(), startOf(kind), NEW, from, null, hospital);
            case Command.Close(var id, var at) -> with(id, stay -> close(stay, at));
            case Command.CorrectStart(var id, var from) -> with(id, stay -> correctStart(stay, from));
            case Command.CorrectEnd(var id, var to) -> with(id, stay -> correctEnd(stay, to));
            case Command.Reopen(var id) -> with(id, this::reopen);
            case Command.Cancel(var id) -> with(id, this::cancel);
        };
    }

    private Answer close(Stay stay, Instant at) {
        if (!stay.isOpen()) {
            return new Answer.NotOpen();
        }
        return stay.from() != null && at.isBefore(stay.from())
                ? new Answer.EndBeforeStart()
                : noted(stay.episodes().getLast(), endOf(stay.kind()), NEW, at, stay.from(), stay.hospital());
    }

    private Answer correctStart(Stay stay, Instant from) {
        if (stay.to() != null && stay.to().isBefore(from)) {
            return new Answer.EndBeforeStart();
        }
        return written(stay, NoticeType::startsAStay)
                .map(start -> noted(start.episode(), start.type(), CORRECTED, from, null, start.hospital()))
                .orElseGet(Answer.ToldByHospital::new);
    }

    private Answer correctEnd(Stay stay, Instant to) {
        if (stay.to() == null) {
            return new Answer.NotOpen();
        }
        if (stay.from() != null && to.isBefore(stay.from())) {
            return new Answer.EndBeforeStart();
        }
        return written(stay, ManualStays::isEnd)
                .map(end -> noted(end.episode(), end.type(), CORRECTED, to, stay.from(), end.hospital()))
                .orElseGet(Answer.ToldByHospital::new);
    }

    private Answer reopen(Stay stay) {
        var to = stay.to();
        if (to == null) {
            return new Answer.NotOpen();
        }
        var end = written(stay, ManualStays::isEnd);
        return end.isEmpty() ? new Answer.ToldByHospital() : cancelled(end.get(), to);
    }

    private Answer cancel(Stay stay) {
        var from = stay.from();
        if (stay.state() == Stay.State.CANCELLED || from == null) {
            return new Answer.NotOpen();
        }
        var start = written(stay, NoticeType::startsAStay);
        return start.isEmpty() ? new Answer.ToldByHospital() : cancelled(start.get(), from);
    }

    private Answer cancelled(HospitalNotice notice, Instant at) {
        return noted(notice.episode(), notice.type(), CANCELLED, at, notice.stayFrom(), notice.hospital());
    }

    private Answer with(UUID id, Function<Stay, Answer> answer) {
        return history.stays().stream()
                .filter(stay -> stay.id().equals(id))
                .findFirst()
                .map(answer)
                .orElseGet(Answer.NoSuchStay::new);
    }

    /// The last thing of that kind written by hand about the stay, if no hospital told it too.
    private Optional<HospitalNotice> written(Stay stay, Predicate<NoticeType> kind) {
        var reported = history.of(stay).stream()
                .filter(notice -> kind.test(notice.type()))
                .toList();
        return reported.stream().allMatch(HospitalNotice::isByHand)
                ? reported.reversed().stream().findFirst()
                : Optional.empty();
    }

    private Answer noted(
            UUID episode,
            NoticeType type,
            NoticeChange change,
            Instant at,
            @Nullable Instant stayFrom,
            String hospital) {
        return new Answer.Noted(new HospitalNotice(
                "hand/" + pen.id(),
                episode,
                type,
                change,
                at,
                pen.now(),
                stayFrom,
                null,
                hospital,
                new Context(List.of(), List.of(), false, pen.writer())));
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
