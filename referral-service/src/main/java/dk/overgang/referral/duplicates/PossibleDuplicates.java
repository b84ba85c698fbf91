package dk.overgang.referral.duplicates;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.duplicates.Link.Act;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Finds citizens with a like name born on the same day, or with a number in common that one of them has given up,
/// and keeps what was decided about them.
@Component
class PossibleDuplicates {

    static final String NAME = "identity.nameHash";

    private static final String NUMBER = "identity.cprHash";
    private static final String FORMER_NUMBER = "circumstances.former.cprHash";

    private static final int MOST = 50;

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final MongoOperations mongo;
    private final Clock clock;

    /// Somebody who may be the same person, with what was decided, if anything was.
    record Likeness(
            UUID citizenId, boolean sharesNumber, @Nullable Link link) {}

    PossibleDuplicates(
            AggregateStore<Citizen> citizens, CitizenDirectory directory, MongoOperations mongo, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Only those whom the caller may see.
    List<Likeness> of(Caller caller, Citizen citizen) {
        var citizenId = citizen.citizenId();
        Map<UUID, Link> links = mongo.find(query(where("citizens").is(citizenId)), Link.class).stream()
                .collect(Collectors.toMap(link -> link.other(citizenId), Function.identity()));
        var sharingNumber = sharingNumber(citizen);
        var ids = new TreeSet<>(links.keySet());
        ids.addAll(with(NAME, citizen, citizen.identity().nameHash()));
        ids.addAll(sharingNumber);
        var shown = directory.shownAmong(caller, ids);
        return ids.stream()
                .filter(shown::contains)
                .map(id -> new Likeness(id, sharingNumber.contains(id), links.get(id)))
                .toList();
    }

    /// Nobody has a number that another has; but one may have what another has given up, by mistake or not.
    private Set<UUID> sharingNumber(Citizen citizen) {
        var former = citizen.circumstances().former().stream()
                .flatMap(identity -> identity.cprHash().stream())
                .toList();
        var all = Stream.concat(citizen.identity().cprHash().stream(), former.stream())
                .toList();
        return Stream.of(with(NUMBER, citizen, former), with(FORMER_NUMBER, citizen, all))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<UUID> with(String field, Citizen citizen, List<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        var alike = where("municipality").is(citizen.municipality()).and(field).in(hashes);
        return citizens.ids(query(alike).limit(MOST)).stream()
                .filter(id -> !id.equals(citizen.citizenId()))
                .toList();
    }

    /// Links two citizens, or takes a link back. The same decision twice is noted once.
    void decide(Caller caller, Citizen one, Citizen other, boolean linked) {
        var pair = Link.pair(one.citizenId(), other.citizenId());
        var undecided = query(where("_id").is(pair).and("linked").ne(linked));
        var act = new Update()
                .set("linked", linked)
                .setOnInsert("citizens", List.of(one.citizenId(), other.citizenId()))
                .push("acts", new Act(linked, caller.subject(), clock.instant()));
        try {
            var _ = linked ? mongo.upsert(undecided, act, Link.class) : mongo.updateFirst(undecided, act, Link.class);
        } catch (DuplicateKeyException alreadySo) {
            // The same was decided before.
        }
    }
}
