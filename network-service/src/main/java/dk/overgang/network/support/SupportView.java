package dk.overgang.network.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.support.domain.SupportChange;
import dk.overgang.network.support.domain.SupportFacts;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Level;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.Verdict;
import dk.overgang.network.support.domain.SupportFacts.View;
import dk.overgang.network.support.domain.SupportTiming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of one course: what was recorded, and what follows from it and from the course as they stand now.
record SupportView(
        UUID courseId,
        @JsonUnwrapped SupportFactsView facts,
        @JsonUnwrapped SupportTiming timing) {

    /// What was recorded.
    ///
    /// @param level as granted; before that, as needed
    /// @param talkedOn the day of the talk about the need
    record SupportFactsView(
            Answer needed,
            @Nullable Level level,
            @Nullable String kind,
            @Nullable LocalDate talkedOn,
            @Nullable NeedView citizensView,
            @Nullable NeedView workersView,
            @Nullable LocalDate appliedOn,
            @Nullable Verdict decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate fromOn,
            @Nullable UUID newWorker,
            @Nullable LocalDate newWorkerNamedOn) {

        static SupportFactsView of(SupportFacts facts, TextVault vault) {
            var need = facts.need();
            var outcome = facts.outcome();
            var worker = facts.newWorker();
            return new SupportFactsView(
                    facts.needed(),
                    facts.level().orElse(null),
                    facts.kind().orElse(null),
                    need == null ? null : need.on(),
                    NeedView.of(need, Need::citizen, vault),
                    NeedView.of(need, Need::worker, vault),
                    facts.appliedOn(),
                    outcome == null ? null : outcome.verdict(),
                    outcome == null ? null : outcome.on(),
                    outcome == null ? null : outcome.fromOn(),
                    worker == null ? null : worker.worker(),
                    worker == null ? null : worker.namedOn());
        }
    }

    /// How one side sees the need.
    record NeedView(Answer answer, @Nullable String words) {

        private static @Nullable NeedView of(@Nullable Need need, Side side, TextVault vault) {
            var view = need == null ? null : side.of(need);
            return view == null ? null : new NeedView(view.answer(), vault.decryptIfAny(view.words()));
        }
    }

    /// The citizen's view or the worker's.
    private interface Side {

        @Nullable
        View of(Need need);
    }

    /// One change, and what stood after it.
    ///
    /// @param version counts the changes from 1
    /// @param by the subject of the token of who made it
    record SupportChangeView(
            int version,
            Instant at,
            String by,
            SupportChange.Kind what,
            @JsonUnwrapped SupportFactsView facts) {

        static SupportChangeView of(int version, SupportChange change, TextVault vault) {
            return new SupportChangeView(
                    version, change.at(), change.by(), change.what(), SupportFactsView.of(change.after(), vault));
        }
    }

    static SupportView of(UUID courseId, SupportFacts facts, SupportTiming timing, TextVault vault) {
        return new SupportView(courseId, SupportFactsView.of(facts, vault), timing);
    }
}
