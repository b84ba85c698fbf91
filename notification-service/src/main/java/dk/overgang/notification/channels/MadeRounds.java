package dk.overgang.notification.channels;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.channels.domain.DigestRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// The days whose digests are made. A day on which the service stood still has none.
@Component
class MadeRounds {

    private final AggregateStore<DigestRound> store;

    MadeRounds(AggregateStore<DigestRound> store) {
        this.store = store;
    }

    boolean has(LocalDate day) {
        return store.find(DigestRound.idOf(day)).isPresent();
    }

    /// The last day before this one.
    Optional<LocalDate> lastBefore(LocalDate day) {
        return store
                .findReadable(query(where("day").lt(day.toString()))
                        .with(Sort.by(Sort.Direction.DESC, "day"))
                        .limit(1))
                .stream()
                .map(round -> round.state().day())
                .findFirst();
    }

    /// The last day that the letters of leaders have told of before this one; what happened later is news.
    LocalDate toldUpTo(LocalDate day) {
        return lastBefore(day).orElse(day.minusDays(1));
    }

    void add(LocalDate day, int digests) {
        var _ = store.insert(DigestRound.idOf(day), new DigestRound(day, digests), List.of(), new Trigger.Time());
    }
}
