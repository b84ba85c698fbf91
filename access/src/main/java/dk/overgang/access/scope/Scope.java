package dk.overgang.access.scope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.log.Look;
import java.util.Map;
import java.util.Optional;
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
    }

    private final String municipality;
    private final Optional<Narrow> narrow;

    Scope(String municipality, Optional<Narrow> narrow) {
        this.municipality = municipality;
        this.narrow = narrow;
    }

    /// Where a service does not know who is assigned.
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

    /// Where a service does not know who is assigned. True also notes in the access log whom the caller gets to see.
    public boolean shows(String municipality, UUID citizen) {
        var here = this.municipality.equals(municipality);
        if (here) {
            Look.at(citizen);
        }
        return here;
    }

    /// True also notes under which emergency access the caller gets to see it.
    public boolean shows(String municipality, UUID citizen, @Nullable UUID worker) {
        var emergency = narrow.map(mine -> mine.opened().get(citizen));
        var mine = narrow.isEmpty()
                || (worker != null && worker.equals(narrow.get().worker()));
        var shown = (mine || emergency.isPresent()) && shows(municipality, citizen);
        if (shown && !mine) {
            emergency.ifPresent(Look::under);
        }
        return shown;
    }
}
