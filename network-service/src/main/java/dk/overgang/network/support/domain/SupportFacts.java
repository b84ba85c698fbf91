package dk.overgang.network.support.domain;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.handover.Successor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the register of one course.
///
/// @param need null while nobody recorded it
/// @param appliedOn the day of the application; null before it
/// @param outcome what the authority decided; null before that, and again after a new application
/// @param newWorker who gives the support; null until named
public record SupportFacts(
        @Nullable Need need,
        @Nullable LocalDate appliedOn,
        @Nullable Outcome outcome,
        @Nullable NewWorker newWorker) {

    /// Nothing is recorded yet.
    public static final SupportFacts NONE = new SupportFacts(null, null, null, null);

    /// Whether the citizen needs support after the course. An ended course does not mean that the need is smaller
    ///
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// How much, compared with the day it is said.
    public enum Level {
        LOWER,
        SAME,
        HIGHER
    }

    /// What the authority decided.
    public enum Verdict {
        GRANTED,
        REFUSED
    }

    /// The need as it was last talked about.
    ///
    /// @param on the day of the talk
    /// @param level null while nobody said
    /// @param kind a code of [SupportRules]; null likewise
    /// @param citizen how the citizen sees it; null while nobody asked
    /// @param worker how the worker sees it; null while not said
    public record Need(
            LocalDate on,
            Answer needed,
            @Nullable Level level,
            @Nullable String kind,
            @Nullable View citizen,
            @Nullable View worker) {

        private Stream<EncryptedText> texts() {
            return Stream.concat(words(citizen), words(worker));
        }

        private static Stream<EncryptedText> words(@Nullable View view) {
            return view == null ? Stream.empty() : Stream.ofNullable(view.words());
        }

        private Need renewed(UnaryOperator<EncryptedText> anew) {
            return new Need(on, needed, level, kind, renewed(citizen, anew), renewed(worker, anew));
        }

        private static @Nullable View renewed(@Nullable View view, UnaryOperator<EncryptedText> anew) {
            return view == null || view.words() == null ? view : new View(view.answer(), anew.apply(view.words()));
        }
    }

    /// One side's view of the need.
    ///
    /// @param words null where nothing was said beside the answer
    public record View(Answer answer, @Nullable EncryptedText words) {}

    /// A decision of the authority. It touches no grant that the course rests on (C2).
    ///
    /// @param on the day of the decision
    /// @param fromOn the first day of the support; null where it is refused
    /// @param level what was granted, compared with today; null where the decision does not say it
    public record Outcome(
            Verdict verdict,
            LocalDate on,
            @Nullable LocalDate fromOn,
            @Nullable Level level) {

        boolean isGranted() {
            return verdict == Verdict.GRANTED;
        }
    }

    /// Who gives the support.
    public record NewWorker(UUID worker, LocalDate namedOn) {}

    /// Whether the citizen needs support after the course, as far as it is known.
    public Answer needed() {
        return need == null ? Answer.UNKNOWN : need.needed();
    }

    /// As granted; before that, as needed.
    public Optional<Level> level() {
        var granted = outcome == null ? null : outcome.level();
        var needed = need == null ? null : need.level();
        return Optional.ofNullable(granted == null ? needed : granted);
    }

    /// The kind of support that is needed.
    public Optional<String> kind() {
        return Optional.ofNullable(need == null ? null : need.kind());
    }

    boolean isGranted() {
        return outcome != null && outcome.isGranted();
    }

    /// Who supports the citizen after the course, as far as it is known.
    public Successor successor(CourseFacts course, SupportRules rules) {
        var named = newWorker == null ? null : newWorker.worker();
        return new Successor(
                standing(),
                outcome == null ? null : outcome.fromOn(),
                named,
                named != null && course.isOrWasWorker(named) && rules.needsAnotherWorker(kind().orElse(null)));
    }

    /// What the authority decided counts more than what was said before or since.
    private Successor.Standing standing() {
        if (isGranted()) {
            return Successor.Standing.GRANTED;
        }
        return switch (needed()) {
            case NO -> Successor.Standing.NOT_NEEDED;
            case YES, UNKNOWN -> {
                if (outcome != null) {
                    yield Successor.Standing.REFUSED;
                }
                if (appliedOn != null) {
                    yield Successor.Standing.NOT_DECIDED;
                }
                yield needed() == Answer.YES ? Successor.Standing.NOT_APPLIED : Successor.Standing.NEED_UNKNOWN;
            }
        };
    }

    SupportFacts with(Need changed) {
        return new SupportFacts(changed, appliedOn, outcome, newWorker);
    }

    /// A new application after a refusal begins anew; before a decision it corrects the day.
    SupportFacts appliedFor(LocalDate on) {
        return new SupportFacts(need, on, null, null);
    }

    SupportFacts decided(Outcome changed) {
        return new SupportFacts(need, appliedOn, changed, changed.isGranted() ? newWorker : null);
    }

    SupportFacts with(NewWorker named) {
        return new SupportFacts(need, appliedOn, outcome, named);
    }

    Stream<EncryptedText> texts() {
        return need == null ? Stream.empty() : need.texts();
    }

    SupportFacts renewed(UnaryOperator<EncryptedText> anew) {
        return need == null ? this : with(need.renewed(anew));
    }
}
