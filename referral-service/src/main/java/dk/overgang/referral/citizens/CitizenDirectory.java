package dk.overgang.referral.citizens;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.NameKeys;
import dk.overgang.referral.identities.domain.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/// The only way from a person to a citizen. A citizen belongs to one municipality: the same person elsewhere is
/// another citizen. A number that was given up still finds its citizen, if nobody has it now and nobody else gave
/// it up.
@Service
public class CitizenDirectory {

    /// A citizen's document names the workers of all its courses, also of those that have ended.
    private static final Fields OWNERS = new Fields("municipality", "_id", "courses.worker");

    private static final String NUMBER = "identity.cprHash";
    private static final String FORMER_NUMBER = "circumstances.former.cprHash";

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;
    private final IdentityVault identities;
    private final Scopes scopes;

    CitizenDirectory(
            AggregateStore<Citizen> citizens,
            CommandHandler<Citizen> commands,
            IdentityVault identities,
            Scopes scopes) {
        this.citizens = citizens;
        this.commands = commands;
        this.identities = identities;
        this.scopes = scopes;
    }

    /// The citizen, if the caller may see it: the only way by which somebody who asks comes to one, and it is
    /// noted.
    ///
    /// @throws Problem 404, the same for one who does not exist and one who belongs to others
    public Stored<Citizen> shownTo(Caller caller, UUID citizenId) {
        return commands.visible(caller, citizenId);
    }

    /// The same by a number: who has it, or else all who had it; nobody, where the caller may not see them.
    public List<Stored<Citizen>> shownTo(Caller caller, Cpr cpr) {
        var scope = scopes.of(caller);
        var here = scope.in("municipality");
        var now = under(NUMBER, here, cpr);
        return (now.isEmpty() ? under(FORMER_NUMBER, here, cpr) : now)
                .stream()
                        .filter(found -> CitizenAggregate.isShown(found.state(), scope))
                        .toList();
    }

    /// Notes for the access log which number a request asks about, as a digest.
    public void noteNumber(Cpr cpr) {
        AuditContext.searchingFor(identities.digest("search/" + cpr.value()));
    }

    /// Where every search for more than one of them begins.
    public Criteria seenBy(Caller caller) {
        return scopes.of(caller).in(OWNERS);
    }

    /// Whether a caller who found something else may see whom it is about; it is noted.
    public boolean isShownTo(Caller caller, Citizen citizen) {
        return CitizenAggregate.isShown(citizen, scopes.of(caller));
    }

    /// Those of them whom the caller may see, noted as seen.
    public Set<UUID> shownAmong(Caller caller, Collection<UUID> citizenIds) {
        return among(caller, citizenIds, CitizenAggregate::isShown);
    }

    /// The citizens themselves, by one search, for whoever shows them; each is noted as seen.
    Map<UUID, Citizen> allShownTo(Caller caller, Collection<UUID> citizenIds) {
        return seenAmong(caller, citizenIds, CitizenAggregate::isShown)
                .collect(Collectors.toMap(Citizen::citizenId, Function.identity()));
    }

    /// The same ids without a note in the access log: for a list that is not cut into pages yet.
    public Set<UUID> visibleAmong(Caller caller, Collection<UUID> citizenIds) {
        return among(caller, citizenIds, CitizenDirectory::isVisible);
    }

    private Set<UUID> among(Caller caller, Collection<UUID> citizenIds, BiPredicate<Citizen, Scope> mayBeSeen) {
        return seenAmong(caller, citizenIds, mayBeSeen).map(Citizen::citizenId).collect(Collectors.toSet());
    }

    private Stream<Citizen> seenAmong(
            Caller caller, Collection<UUID> citizenIds, BiPredicate<Citizen, Scope> mayBeSeen) {
        var scope = scopes.of(caller);
        var here = scope.in("municipality").and("_id").in(citizenIds);
        List<Citizen> seen = citizens.findReadable(
                query(here),
                found -> found.map(Stored::state)
                        .filter(citizen -> mayBeSeen.test(citizen, scope))
                        .toList());
        return seen.stream();
    }

    /// The page of a short list about citizens: only those whom the caller may see are in it, and only those on
    /// the page are noted as seen.
    public <T> Page<T> page(
            Caller caller, Paging paging, Stream<T> rows, Function<T, Citizen> citizen, Function<T, SortKey> key) {
        var scope = scopes.of(caller);
        var page = paging.pageOf(rows.filter(row -> isVisible(citizen.apply(row), scope)), key);
        var shown = page.items().stream().filter(row -> CitizenAggregate.isShown(citizen.apply(row), scope));
        return new Page<>(shown.toList(), page.next());
    }

    private static boolean isVisible(Citizen citizen, Scope scope) {
        return scope.includes(citizen.municipality(), citizen.citizenId(), CitizenAggregate.worker(citizen));
    }

    /// Whom a message is about that names nobody but by the number.
    public Optional<Stored<Citizen>> find(String municipality, Cpr cpr) {
        return find(municipality, cpr, _ -> true);
    }

    /// Whom somebody means who knows number and name. A number that was given up may have been a stranger's: under
    /// another name it finds nobody.
    public Optional<Stored<Citizen>> find(String municipality, Person person) {
        return find(municipality, person.cpr(), citizen -> isNamedLike(citizen, person));
    }

    private boolean isNamedLike(Citizen citizen, Person person) {
        return NameKeys.areAlike(identities.decrypt(citizen.identity()).name(), person.name());
    }

    private Optional<Stored<Citizen>> find(String municipality, Cpr cpr, Predicate<Citizen> mayHaveHadIt) {
        var here = where("municipality").is(municipality);
        return under(NUMBER, here, cpr).stream().findFirst().or(() -> {
            var former = under(FORMER_NUMBER, here, cpr).stream()
                    .filter(citizen -> mayHaveHadIt.test(citizen.state()))
                    .toList();
            return former.size() == 1 ? Optional.of(former.getFirst()) : Optional.empty();
        });
    }

    /// Whether somebody else in the citizen's municipality has or had that number.
    public boolean isOfAnother(Citizen citizen, Cpr cpr) {
        var here = where("municipality").is(citizen.municipality());
        return Stream.of(NUMBER, FORMER_NUMBER)
                .flatMap(field -> under(field, here, cpr).stream())
                .anyMatch(found -> !found.id().equals(citizen.citizenId()));
    }

    private List<Stored<Citizen>> under(String field, Criteria here, Cpr cpr) {
        var hashes = identities.hashes(cpr);
        var hashed = query(new Criteria().andOperator(here, where(field).in(hashes)));
        return citizens.findFew(hashed, citizen -> citizen.identity().isFoundBy(hashes));
    }
}
