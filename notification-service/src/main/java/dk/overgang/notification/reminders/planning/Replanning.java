package dk.overgang.notification.reminders.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.Concurrently;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;

/// Plans anew, as a difference, whatever was planned by another version of the catalogue than the one read at the
/// start. Each document holds the version it was planned by, so a run that was cut off goes on where it was, and a
/// document is planned anew once. One that cannot be planned keeps no other one from it: the run ends with its failure
/// and comes again. It waits for the time of day at which reminders are sent: nothing of the day is sent
/// earlier because the service was started.
///
/// @param <S> the reminders about one subject
public final class Replanning<S> implements DueWork.Work {

    /// The field of the version that a document was planned by.
    public static final String PLANNED_BY = "plannedBy";

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final int AT_ONCE = 50;

    /// What is planned anew.
    ///
    /// @param municipality the path of the municipality in its documents
    /// @param plannedBy the version of the catalogue it was planned by; absent in what an earlier release stored
    /// @param replanned the same on a day, by the rules of its municipality
    public record Planned<S>(
            AggregateStore<S> store,
            CommandHandler<S> handler,
            String municipality,
            Function<S, @Nullable String> plannedBy,
            Again<S> replanned) {}

    /// Plans something anew by what is known of it.
    public interface Again<S> {
        S on(S known, LocalDate today, Rules rules);
    }

    private final Planned<S> planned;
    private final ReminderRules rules;
    private final SendingTime sending;
    private final List<String> municipalities;
    private final Clock clock;
    private final AtomicInteger anew = new AtomicInteger();
    private volatile boolean isDone;

    /// @param municipalities the codes of those that the platform serves
    public Replanning(
            Planned<S> planned, ReminderRules rules, SendingTime sending, List<String> municipalities, Clock clock) {
        this.planned = planned;
        this.rules = rules;
        this.sending = sending;
        this.municipalities = List.copyOf(municipalities);
        this.clock = clock;
    }

    /// Today's time of sending, while the run of this start is not over.
    @Override
    public Optional<Instant> next() {
        return isDone ? Optional.empty() : Optional.of(sending.on(SendingTime.day(clock.instant())));
    }

    @Override
    public void run(Instant now) {
        OneByOne.forEach(municipalities, this::replan);
        isDone = true;
        if (anew.get() > 0) {
            LOG.info(
                    "{} of {} were planned anew by a changed catalogue",
                    anew,
                    planned.store().collection());
        }
    }

    /// Another version sorts before or after, and an earlier release kept none. One kind after the other: a store
    /// without an index for a missing value reads every document to find that there is none left.
    private void replan(String municipality) {
        var by = rules.of(municipality);
        var label = by.catalogue().label();
        OneByOne.forEach(
                List.of(
                        plannedBy(municipality).is(null),
                        plannedBy(municipality).lt(label),
                        plannedBy(municipality).gt(label)),
                outdated -> replan(outdated, by));
    }

    private void replan(Criteria outdated, Rules by) {
        for (var some = next(outdated); !some.isEmpty(); some = next(outdated)) {
            Concurrently.forEach(some, id -> replan(id, by));
        }
    }

    private List<UUID> next(Criteria outdated) {
        return planned.store().ids(query(outdated).limit(AT_ONCE));
    }

    private void replan(UUID id, Rules by) {
        var _ = planned.handler()
                .onTime(
                        id,
                        known -> by.catalogue()
                                        .label()
                                        .equals(planned.plannedBy().apply(known))
                                ? Decision.unchanged()
                                : Decision.changed(
                                        planned.replanned().on(known, sending.lastUpTo(clock.instant()), by)));
        var _ = anew.incrementAndGet();
    }

    private Criteria plannedBy(String municipality) {
        return where(planned.municipality()).is(municipality).and(PLANNED_BY);
    }
}
