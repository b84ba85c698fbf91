package dk.overgang.network.support;

import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.support.domain.ContinuingSupport;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Level;
import dk.overgang.network.support.domain.SupportFacts.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of continuing support: codes and days, nobody's words.
final class SupportPublication {

    static final String CHANGED = "dk.overgang.continuing-support.changed.v1";

    record ContinuingSupportV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            Answer needed,
            @Nullable Level level,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate decidedOn,
            @Nullable Verdict decision,
            @Nullable LocalDate fromOn,
            @Nullable UUID newWorker,
            @Nullable LocalDate newWorkerNamedOn) {}

    /// Nothing where a change is of no concern to others, such as somebody's words.
    List<OutboxEvent> publication(Change<ContinuingSupport> change) {
        var now = data(change.after());
        return change.after().changes().isEmpty()
                        || (!change.before().changes().isEmpty() && now.equals(data(change.before())))
                ? List.of()
                : List.of(new OutboxEvent(CHANGED, change.at(), now));
    }

    private static ContinuingSupportV1 data(ContinuingSupport register) {
        var facts = register.facts();
        var outcome = facts.outcome();
        var worker = facts.newWorker();
        return new ContinuingSupportV1(
                register.municipality(),
                register.citizenId(),
                register.courseId(),
                facts.needed(),
                facts.level().orElse(null),
                facts.appliedOn(),
                outcome == null ? null : outcome.on(),
                outcome == null ? null : outcome.verdict(),
                outcome == null ? null : outcome.fromOn(),
                worker == null ? null : worker.worker(),
                worker == null ? null : worker.namedOn());
    }
}
