package dk.overgang.access.scope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.log.AuditContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// What one caller may see. What it does not show does not exist for that caller.
public final class Scope {

    /// Where a collection keeps whose citizen a document is about and who is assigned.
    public record Fields(String municipality, String citizen, String worker) {}

    /// Somebody who sees only the citizens assigned to him, and those he opened: each under its emergency access.
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

    /// Whether something is the caller's municipality, where no citizen is asked for.
    public boolean isOf(String municipality) {
        return this.municipality.equals(municipality);
    }

    /// What belongs to the municipality and is about no citizen.
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

    /// The same for a document that one worker at most has.
    public boolean shows(String municipality, UUID citizen, @Nullable UUID worker) {
        return showsAmong(municipality, citizen, worker == null ? Set.of() : Set.of(worker));
    }

    /// Where several workers may have something of the citizen's.
    /// True also notes in the access log whom the caller gets to see, and under which emergency access.
    public boolean showsAmong(String municipality, UUID citizen, Set<UUID> workers) {
        var emergency = narrow.map(mine -> mine.opened().get(citizen));
        var mine = narrow.map(own -> own.isAmong(workers)).orElse(true);
        var shown = (mine || emergency.isPresent()) && isOf(municipality);
        if (shown) {
            AuditContext.at(citizen);
        }
        if (shown && !mine) {
            emergency.ifPresent(AuditContext::under);
        }
        return shown;
    }
}
