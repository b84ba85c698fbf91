package dk.overgang.course.measurements.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal.AlreadyWithdrawn;
import dk.overgang.course.measurements.domain.MeasurementCommand.Complete;
import dk.overgang.course.measurements.domain.MeasurementCommand.Correct;
import dk.overgang.course.measurements.domain.MeasurementCommand.Take;
import dk.overgang.course.measurements.domain.MeasurementCommand.Withdraw;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a citizen answered with an instrument on a day. It stays whatever moves in the
/// plan (E3).
///
/// @param point the point in time it was made for; null for a measurement in between (C17)
/// @param draft whether answers may still be missing; a draft has no score and counts nowhere
/// @param entry the answers that count
/// @param former the answers that a correction replaced, the oldest first
/// @param consentGivenOn the day of the consent to a measurement after the course (E31)
/// @param withdrawn that it was made by mistake and counts for nothing; null while it stands
public record Measurement(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String municipality,
        VersionId instrument,
        @Nullable Point point,
        LocalDate on,
        AnsweredBy answeredBy,
        boolean draft,
        Entry entry,
        List<Entry> former,
        @Nullable LocalDate consentGivenOn,
        @Nullable Withdrawal withdrawn) {

    /// A point in time of the programme.
    ///
    /// @param number which one of its kind, in the order of the programme: of the phase changes 1 is the one into
    ///     phase 2
    public record Point(PointKind kind, int number) {}

    /// Answers as somebody entered them.
    ///
    /// @param answers by the code of the item
    /// @param score what they make together; null where the instrument has no rule for it, and in a draft
    /// @param by the subject of the token
    /// @param reason why they replaced others; null for the first ones
    public record Entry(
            Map<String, Integer> answers,
            @Nullable Integer score,
            String by,
            Instant at,
            @Nullable CorrectionReason reason) {

        public Entry {
            answers = Map.copyOf(answers);
        }
    }

    /// Why answers are corrected.
    public enum CorrectionReason {
        /// Something else was entered than the citizen had answered.
        TYPING_ERROR,
        /// The citizen had understood the question otherwise.
        MISUNDERSTOOD,
        OTHER
    }

    public Measurement {
        former = List.copyOf(former);
    }

    /// A new measurement.
    public static Decision<Measurement> decide(Take take) {
        return TakingRules.decide(take);
    }

    public Decision<Measurement> decide(MeasurementCommand.Change change) {
        return switch (change) {
            case Complete complete -> complete(complete);
            case Correct correct -> correct(correct);
            case Withdraw withdraw -> withdraw(withdraw);
        };
    }

    /// A mistaken one: it stays readable, its answers are not changed any more.
    private Decision<Measurement> withdraw(Withdraw withdraw) {
        var withdrawal = withdraw.withdrawal();
        return Decision.unless(
                withdrawal.refused(withdrawn, author(), withdraw.byLeader()),
                () -> Decision.changed(with(draft, entry, former, withdrawal)));
    }

    /// Who entered its first answers.
    private String author() {
        return former.isEmpty() ? entry.by() : former.getFirst().by();
    }

    private Optional<WithdrawalRefusal> isWithdrawn() {
        return Optional.ofNullable(withdrawn).map(known -> new AlreadyWithdrawn(known.on()));
    }

    private Decision<Measurement> complete(Complete complete) {
        if (!draft) {
            return Decision.refused(new MeasurementRefusal.NotADraft());
        }
        var answers = with(complete.answers());
        return Decision.unless(
                isWithdrawn()
                        .<Refusal>map(known -> known)
                        .or(() -> TakingRules.afterDeath(complete.course()))
                        .or(() -> TakingRules.unusable(complete.instrument(), answers))
                        .or(() -> TakingRules.incomplete(complete.instrument(), answers)),
                () -> Decision.changed(finished(complete.instrument(), answers, complete.entered())));
    }

    private Decision<Measurement> correct(Correct correct) {
        if (draft) {
            return Decision.refused(new MeasurementRefusal.StillADraft());
        }
        var answers = with(correct.answers());
        return Decision.unless(
                isWithdrawn()
                        .<Refusal>map(known -> known)
                        .or(() -> TakingRules.unusable(correct.instrument(), answers)),
                () -> answers.equals(entry.answers())
                        ? Decision.unchanged()
                        : Decision.changed(
                                corrected(correct.instrument(), answers, correct.entered(), correct.reason())));
    }

    /// The answers that stand, with these in place of or beside them.
    private Map<String, Integer> with(Map<String, Integer> answers) {
        var all = new HashMap<>(entry.answers());
        all.putAll(answers);
        return Map.copyOf(all);
    }

    private Measurement finished(
            Instrument instrument, Map<String, Integer> answers, MeasurementCommand.Entered entered) {
        return with(false, entry(instrument, answers, entered, null), former, withdrawn);
    }

    private Measurement corrected(
            Instrument instrument,
            Map<String, Integer> answers,
            MeasurementCommand.Entered entered,
            CorrectionReason reason) {
        var kept = Stream.concat(former.stream(), Stream.of(entry)).toList();
        return with(false, entry(instrument, answers, entered, reason), kept, withdrawn);
    }

    private Measurement with(boolean draft, Entry entry, List<Entry> former, @Nullable Withdrawal withdrawn) {
        return new Measurement(
                id,
                courseId,
                citizenId,
                municipality,
                instrument,
                point,
                on,
                answeredBy,
                draft,
                entry,
                former,
                consentGivenOn,
                withdrawn);
    }

    static Entry entry(
            Instrument instrument,
            Map<String, Integer> answers,
            MeasurementCommand.Entered entered,
            @Nullable CorrectionReason reason) {
        return new Entry(answers, instrument.score(answers).orElse(null), entered.by(), entered.at(), reason);
    }

    /// Whether it is finished and stands.
    public boolean counts() {
        return !draft && withdrawn == null;
    }

    /// Whether it was made after the course, for its point nine months behind the end (E31).
    public boolean isFollowUp() {
        return point != null && point.kind() == PointKind.FOLLOW_UP;
    }

    /// When its first answers were entered.
    public Instant firstEnteredAt() {
        return former.isEmpty() ? entry.at() : former.getFirst().at();
    }

    public Optional<Integer> score() {
        return Optional.ofNullable(entry.score());
    }

    /// Whether it was finished for that point in time.
    boolean isFor(String code, PointKind kind, int number) {
        return counts() && instrument.code().equals(code) && new Point(kind, number).equals(point);
    }
}
