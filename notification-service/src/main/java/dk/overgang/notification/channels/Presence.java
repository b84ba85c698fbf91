package dk.overgang.notification.channels;

import dk.overgang.notification.recipients.Coverage;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who of a municipality is there on a day, and who covers for whom. Where a cover is absent too, the cover's cover
/// counts.
///
/// @param covers who covers, by the absent worker
record Presence(Map<UUID, UUID> covers) {

    Presence {
        covers = Map.copyOf(covers);
    }

    static Presence on(LocalDate day, String municipality, Coverage coverage) {
        return new Presence(coverage.on(day, municipality));
    }

    boolean isThere(UUID worker) {
        return !covers.containsKey(worker);
    }

    /// The worker, or who covers; empty where all are absent who could.
    Optional<UUID> inPlaceOf(UUID worker) {
        var seen = new HashSet<UUID>();
        var there = worker;
        while (covers.containsKey(there)) {
            if (!seen.add(there)) {
                return Optional.empty();
            }
            there = covers.get(there);
        }
        return Optional.of(there);
    }

    /// Those whom a worker covers for.
    List<UUID> coveredBy(UUID worker) {
        return isThere(worker)
                ? covers.keySet().stream()
                        .filter(absent ->
                                inPlaceOf(absent).filter(worker::equals).isPresent())
                        .sorted()
                        .toList()
                : List.of();
    }
}
