package dk.overgang.referral.citizens;

import dk.overgang.access.Terms;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.IdempotencyKey;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger.Asked;
import dk.overgang.referral.citizens.domain.Citizen;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Carries a wish to a citizen's document: once under a key, against the version its caller saw, and in one write
/// with
/// what it tells others.
@Service
public class CitizenDecisions {

    /// Which citizen is meant, as far as the caller may reach it; on what terms; what the request is remembered by.
    public record Asking(
            Supplier<Stored<Citizen>> citizen,
            Terms terms,
            @Nullable IdempotencyKey key) {}

    public record Change(Citizen after, List<OutboxEvent> facts) {}

    private final AggregateStore<Citizen> citizens;

    CitizenDecisions(AggregateStore<Citizen> citizens) {
        this.citizens = citizens;
    }

    /// The answer to the wish; none to a repeat of a request that was answered.
    @RetriedOnConflict
    public <D> Optional<D> decide(
            Asking asking, Function<Citizen, D> command, BiFunction<Citizen, D, Optional<Change>> whatChanges) {
        var stored = asking.citizen().get();
        if (Repeats.isAnswered(stored, asking.key())) {
            return Optional.empty();
        }
        asking.terms().hold(stored.version());
        var decision = command.apply(stored.state());
        whatChanges
                .apply(stored.state(), decision)
                .ifPresent(change -> citizens.update(stored, change.after(), change.facts(), new Asked(asking.key())));
        return Optional.of(decision);
    }
}
