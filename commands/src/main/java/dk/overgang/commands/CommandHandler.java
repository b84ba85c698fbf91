package dk.overgang.commands;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/// Changes one kind of aggregate: loads it, lets it decide, and writes the new state, the events for others and
/// what must be remembered of the trigger in one conditional write. When somebody else wrote meanwhile, it loads
/// and decides again.
///
/// @param <S> the state of the aggregate
public final class CommandHandler<S> {

    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

    private final AggregateStore<S> store;
    private final Aggregate<S> aggregate;
    private final Scopes scopes;
    private final Clock clock;
    private final ErasedCitizens erased;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class)
            .maxRetries(10)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(200))
            .build());

    CommandHandler(AggregateStore<S> store, Aggregate<S> aggregate, Scopes scopes, Clock clock, ErasedCitizens erased) {
        this.store = store;
        this.aggregate = aggregate;
        this.scopes = scopes;
        this.clock = clock;
        this.erased = erased;
    }

    /// The aggregate, if the caller may see it; to everybody else it does not exist.
    ///
    /// @throws Problem 404
    public Stored<S> visible(Caller caller, UUID id) {
        var scope = scopes.of(caller);
        return store.find(id)
                .filter(found -> aggregate.isShownTo(scope, found.state()))
                .orElseThrow(Problem::notFound);
    }

    /// Carries out what a person or another system asks of an aggregate that the caller may see.
    ///
    /// @return the aggregate as it is afterwards; also to a request that was answered before, which changes
    ///     nothing
    /// @throws Problem 404 where there is nothing the caller may see, 412 for an outdated version, 422 for a key
    ///     that another request used, and whatever the refusal says
    public Stored<S> handle(UUID id, CommandRequest request, Function<S, Decision<S>> command) {
        return handle(() -> visible(request.caller(), id), request, command);
    }

    /// The same for who reaches the aggregate otherwise than by its id.
    ///
    /// @param reach finds it, as far as the caller may see it
    public Stored<S> handle(Supplier<Stored<S>> reach, CommandRequest request, Function<S, Decision<S>> command) {
        return retries.invoke(() -> {
            var before = reach.get();
            if (IdempotencyCheck.isRepeat(before, request)) {
                return before;
            }
            request.mustHaveSeen(before.version());
            return switch (command.apply(before.state())) {
                case Refused<S>(var why) -> {
                    logRefusal(before.id(), why);
                    throw RefusalProblems.of(why);
                }
                case Decision<S> decision -> write(before, decision, new Trigger.Asked(request.key()));
            };
        });
    }

    /// The same for an aggregate that there is one of from the beginning, and that is not stored before its first
    /// change: it is stored as it begins and then changed, so that two who make the first change change one.
    ///
    /// @param id follows from what it belongs to, which the caller has been allowed to see
    /// @param beginning the aggregate before its first change
    public Stored<S> handleOrBegin(
            UUID id, Supplier<S> beginning, CommandRequest request, Function<S, Decision<S>> command) {
        return handle(() -> createOnTime(id, beginning), request, command);
    }

    /// Makes a new aggregate for a request; a repeat of the request gets the one that it made.
    ///
    /// @param id from [CommandRequest#newId()]
    /// @param command decides how the aggregate begins, or refuses; not asked for a repeat
    /// @throws Problem 422 for a key that another request used, and whatever the refusal says
    /// @throws DuplicateKeyException when another unique index forbids it
    public Stored<S> create(UUID id, CommandRequest request, Supplier<Decision<S>> command) {
        return retries.invoke(() -> {
            var known = request.key() == null ? Optional.<Stored<S>>empty() : store.find(id);
            if (known.isPresent()) {
                var _ = IdempotencyCheck.isRepeat(known.get(), request);
                return known.get();
            }
            return switch (command.get()) {
                case Changed<S> made -> insert(id, made.after(), made, new Trigger.Asked(request.key()));
                case Refused<S>(var why) -> throw RefusalProblems.of(why);
                case Unchanged<S> _ -> throw new IllegalArgumentException("Nothing would be made");
            };
        });
    }

    /// Lets the aggregate decide what an event of another service means for it. The event's position is remembered
    /// also when nothing changes, and a second reading of the event changes nothing.
    ///
    /// @return the aggregate as it is afterwards; empty when there is none
    public Optional<Stored<S>> hear(UUID id, Received<? extends ReportedEvent> event, Function<S, Decision<S>> news) {
        return retries.invoke(() -> store.find(id).map(before -> heard(before, event, news)));
    }

    /// The same, where the first event about an aggregate makes it.
    ///
    /// @param first the aggregate before the first event
    /// @return the aggregate as it is afterwards; empty when the event is about a citizen who has been erased: it
    ///     comes late, from another topic than the erasure
    /// @throws DuplicateKeyException when another unique index forbids it
    public Optional<Stored<S>> hearOrCreate(
            UUID id, Received<? extends ReportedEvent> event, Supplier<S> first, Function<S, Decision<S>> news) {
        return retries.invoke(() -> {
            var before = store.find(id);
            if (before.isPresent()) {
                return before.map(known -> heard(known, event, news));
            }
            if (erased.includes(event.key())) {
                LOG.info("{} {} is not made: the citizen has been erased", store.collection(), id);
                return Optional.empty();
            }
            var nothing = first.get();
            var made = news.apply(nothing) instanceof Changed<S> changed ? changed : new Changed<>(nothing, List.of());
            return Optional.of(insert(id, nothing, made, new Trigger.Heard(event.position())));
        });
    }

    /// Lets the aggregate decide what the passing of time means for it.
    ///
    /// @return the aggregate as it is afterwards; empty when there is none
    public Optional<Stored<S>> onTime(UUID id, Function<S, Decision<S>> passage) {
        return retries.invoke(() ->
                store.find(id).map(before -> write(before, passage.apply(before.state()), new Trigger.Time())));
    }

    /// Makes a new aggregate because a moment has come, once.
    ///
    /// @param made how it begins; not asked when it is there already
    /// @return the aggregate as it is afterwards
    /// @throws DuplicateKeyException when another unique index forbids it
    public Stored<S> createOnTime(UUID id, Supplier<S> made) {
        return retries.invoke(() -> store.find(id).orElseGet(() -> {
            var first = made.get();
            return insert(id, first, new Changed<>(first, List.of()), new Trigger.Time());
        }));
    }

    /// Lets the aggregate decide what a message of another system (a hospital's notice) means for it. No caller's
    /// scope counts, and nothing of the message is remembered: the decision itself must know a message that comes
    /// again.
    ///
    /// @return what the aggregate decided, and a change is written; empty when there is no aggregate
    public Optional<Decision<S>> receive(UUID id, Function<S, Decision<S>> message) {
        return retries.invoke(() -> store.find(id).map(before -> received(before, message)));
    }

    /// The same for an aggregate that has just been found; it is read again when somebody else wrote meanwhile.
    public Optional<Decision<S>> receive(Stored<S> found, Function<S, Decision<S>> message) {
        try {
            return Optional.of(received(found, message));
        } catch (OptimisticLockingFailureException meanwhile) {
            return receive(found.id(), message);
        }
    }

    private Decision<S> received(Stored<S> before, Function<S, Decision<S>> message) {
        var decision = message.apply(before.state());
        var _ = write(before, decision, Trigger.asked());
        return decision;
    }

    /// The same, where the message makes an aggregate of its own.
    ///
    /// @param id follows from the message, so that a message that comes again finds the aggregate it made
    /// @param message not asked for a message that comes again
    /// @return unchanged for a message that comes again
    public Decision<S> receiveNew(UUID id, Supplier<Decision<S>> message) {
        return retries.invoke(() -> {
            if (store.find(id).isPresent()) {
                return Decision.<S>unchanged();
            }
            var decision = message.get();
            if (decision instanceof Changed<S> made) {
                var _ = insert(id, made.after(), made, Trigger.asked());
            }
            return decision;
        });
    }

    private Stored<S> heard(Stored<S> before, Received<? extends ReportedEvent> event, Function<S, Decision<S>> news) {
        SameMunicipality.orPark(event.data().municipality(), aggregate.municipality(before.state()));
        return before.hasHeard(event.position())
                ? before
                : write(before, news.apply(before.state()), new Trigger.Heard(event.position()));
    }

    /// A refusal of an event or of time changes nothing: there is nobody to answer.
    private Stored<S> write(Stored<S> before, Decision<S> decision, Trigger trigger) {
        var after = switch (decision) {
            case Changed<S>(var changed, var events) -> {
                var change = remembered(new Change<>(false, before.state(), changed, events, clock.instant()));
                yield store.update(before, change.after(), aggregate.publication(change), trigger);
            }
            case Unchanged<S> _ -> store.update(before, before.state(), List.of(), trigger);
            case Refused<S>(var why) -> {
                logRefusal(before.id(), why);
                yield store.update(before, before.state(), List.of(), trigger);
            }
        };
        if (after.version() != before.version()) {
            aggregate.written(after);
        }
        return after;
    }

    private Change<S> remembered(Change<S> change) {
        return new Change<>(
                change.isNew(), change.before(), aggregate.remembering(change), change.events(), change.at());
    }

    private void logRefusal(UUID id, Refusal why) {
        LOG.info("{} {} refuses: {}", store.collection(), id, why.reason().code());
    }

    /// @throws OptimisticLockingFailureException when somebody else made it first: look again
    private Stored<S> insert(UUID id, S first, Changed<S> made, Trigger trigger) {
        var change = remembered(new Change<>(true, first, made.after(), made.events(), clock.instant()));
        var inserted = store.insert(id, change.after(), aggregate.publication(change), trigger)
                .orElseThrow(() -> new OptimisticLockingFailureException("Somebody else made it first"));
        aggregate.written(inserted);
        return inserted;
    }
}
