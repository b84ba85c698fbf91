package dk.overgang.access.scope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.log.AuditContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// Which citizens one caller may see. A citizen outside of the scope is answered like one that does not exist.
public final class Scope {

    /// The fields of a collection that hold a document's municipality, citizen and assigned worker.
    public record Fields(String municipality, String citizen, String worker) {}

    /// The limits of a caller who sees only assigned citizens and those opened by an emergency access.
    ///
    /// @param opened each opened citizen with the id of the emergency access
    record Narrow(@Nullable UUID worker, Map<UUID, UUID> opened) {

        Narrow {
            opened = Map.copyOf(opened);
        }

        boolean isAmong(Set<UUID> workers) {
            return worker != null && workers.contains(worker);
        }
    }

    private final String municipality;
    private final Optional<Narrow> narrow;

    Scope(String municipality, Optional<Narrow> narrow) {
        this.municipality = municipality;
        this.narrow = narrow;
    }

    /// Whether this is the caller's municipality; for data that is about no citizen.
    public boolean isOf(String municipality) {
        return this.municipality.equals(municipality);
    }

    /// A criterion for data of the caller's municipality that is about no citizen.
    public Criteria in(String municipalityField) {
        return where(municipalityField).is(municipality);
    }

    public Criteria in(Fields fields) {
        var here = in(fields.municipality());
        return narrow.map(mine -> here.orOperator(
                        where(fields.worker()).is(mine.worker()),
                        where(fields.citizen()).in(mine.opened().keySet())))
                .orElse(here);
    }

    /// What [#shows] answers, without a note in the access log: for a list that is filtered before it is cut into
    /// pages; ask [#shows] for each row of the page.
    public boolean includes(String municipality, UUID citizen, @Nullable UUID worker) {
        return includesAmong(municipality, citizen, workers(worker));
    }

    /// Whether the caller may see a document about a citizen to whom at most one worker is assigned. If so, the
    /// access log notes the citizen.
    public boolean shows(String municipality, UUID citizen, @Nullable UUID worker) {
        return showsAmong(municipality, citizen, workers(worker));
    }

    private static Set<UUID> workers(@Nullable UUID worker) {
        return worker == null ? Set.of() : Set.of(worker);
    }

    /// The same where several workers may be assigned. If the caller sees the citizen only by an emergency access,
    /// the access log notes that too.
    public boolean showsAmong(String municipality, UUID citizen, Set<UUID> workers) {
        if (!includesAmong(municipality, citizen, workers)) {
            return false;
        }
        AuditContext.at(citizen);
        if (!isOwn(workers)) {
            narrow.map(mine -> mine.opened().get(citizen)).ifPresent(AuditContext::under);
        }
        return true;
    }

    private boolean includesAmong(String municipality, UUID citizen, Set<UUID> workers) {
        return isOf(municipality)
                && (isOwn(workers)
                        || narrow.map(mine -> mine.opened().containsKey(citizen))
                                .orElse(false));
    }

    private boolean isOwn(Set<UUID> workers) {
        return narrow.map(mine -> mine.isAmong(workers)).orElse(true);
    }
}
