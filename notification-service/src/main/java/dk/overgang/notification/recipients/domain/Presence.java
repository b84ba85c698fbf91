package dk.overgang.notification.recipients.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who of a municipality is there on a day, and who covers for whom. Where a cover is absent too, the cover's cover
/// counts.
///
/// @param covers whom each absent worker named as cover
public record Presence(Map<UUID, UUID> covers) {

    public Presence {
        covers = Map.copyOf(covers);
    }

    public boolean isThere(UUID worker) {
        return !covers.containsKey(worker);
    }

    /// The worker, or who covers; empty where all are absent who could.
    public Optional<UUID> inPlaceOf(UUID worker) {
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
    public List<UUID> coveredBy(UUID worker) {
        return isThere(worker)
                ? covers.keySet().stream()
                        .filter(absent ->
                                inPlaceOf(absent).filter(worker::equals).isPresent())
                        .sorted()
                        .toList()
                : List.of();
    }
}
