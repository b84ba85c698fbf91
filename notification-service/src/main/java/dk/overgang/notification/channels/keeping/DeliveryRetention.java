package dk.overgang.notification.channels.keeping;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.channels.domain.KeepingRules;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;

/// Deletes the records of deliveries whose time is over, found by index, and with those of the daily digests the rounds
/// in which they were made. What is still tried is kept, and what cannot be read keeps none of the others.
record DeliveryRetention(
        AggregateStore<Delivery> deliveries, AggregateStore<DigestRound> rounds, KeepingRules rules, Clock clock)
        implements DueWork.Work {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRetention.class);
    private static final int AT_ONCE = 200;
    private static final LocalDate ANY = LocalDate.of(9999, 12, 31);
    private static final SendingTime MIDNIGHT =
            new SendingTime(LocalTime.MIN, LocalTime.MIN, LocalTime.MIN, LocalTime.MIN);

    @Override
    public Optional<Instant> next() {
        var records = Stream.of(Kind.values())
                .flatMap(kind -> first(kind, 1, ANY).stream()
                        .map(record -> rules.of(kind).overOn(record.state().day())));
        var made = rounds(1, ANY).stream()
                .map(round -> rules.of(Kind.DAILY_DIGEST).overOn(round.state().day()));
        return Stream.concat(records, made).min(LocalDate::compareTo).map(MIDNIGHT::on);
    }

    @Override
    public void run(Instant now) {
        var today = SendingTime.day(clock.instant());
        var erased = 0;
        for (var kind : Kind.values()) {
            var over = rules.of(kind).overBy(today);
            for (var some = first(kind, AT_ONCE, over); !some.isEmpty(); some = first(kind, AT_ONCE, over)) {
                var gone = some.stream()
                        .filter(record -> erased(deliveries, record))
                        .count();
                if (gone == 0) {
                    break;
                }
                erased += (int) gone;
            }
        }
        var over = rules.of(Kind.DAILY_DIGEST).overBy(today);
        rounds(AT_ONCE, over).forEach(round -> {
            var _ = erased(rounds, round);
        });
        if (erased > 0) {
            LOG.info("{} records of deliveries are over and deleted", erased);
        }
    }

    private List<Stored<Delivery>> first(Kind kind, int limit, LocalDate upTo) {
        return deliveries.findReadable(query(where("kind")
                        .is(kind.name())
                        .and("nextTry")
                        .is(null)
                        .and("day")
                        .lte(upTo.toString()))
                .with(Sort.by("day"))
                .limit(limit));
    }

    private List<Stored<DigestRound>> rounds(int limit, LocalDate upTo) {
        return rounds.findReadable(
                query(where("day").lte(upTo.toString())).with(Sort.by("day")).limit(limit));
    }

    /// What somebody sends again at this moment stays.
    private static <S> boolean erased(AggregateStore<S> store, Stored<S> over) {
        try {
            store.erase(over);
            return true;
        } catch (OptimisticLockingFailureException meanwhile) {
            LOG.debug("{} is changed at this moment", over.id());
            return false;
        }
    }
}
