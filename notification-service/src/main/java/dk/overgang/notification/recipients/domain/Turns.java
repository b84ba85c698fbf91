package dk.overgang.notification.recipients.domain;

import dk.overgang.notification.recipients.domain.Recipient.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// On which days who covers for whom in a municipality: what [Presence] says of one day, for all of them. While a cover
/// is absent too, it is the turn of the cover's cover.
///
/// @param absences by the absent worker
public record Turns(Map<UUID, List<Absence>> absences) {

    public Turns {
        absences = Map.copyOf(absences);
    }

    /// The turns of a worker who covers, as far as they are not all over before a day, by the absent worker.
    public Map<UUID, List<Absence>> of(UUID cover, LocalDate since) {
        var turns = new HashMap<UUID, List<Absence>>();
        absences.forEach((absent, theirs) -> {
            var all = theirs.stream()
                    .flatMap(absence -> turns(absence, cover, Set.of(absent)))
                    .toList();
            if (all.stream().anyMatch(turn -> !turn.to().isBefore(since))) {
                turns.put(absent, all);
            }
        });
        return turns;
    }

    /// @param passed who is absent on all of these days, and so covers on none of them
    private Stream<Absence> turns(Absence days, UUID cover, Set<UUID> passed) {
        var named = days.cover();
        if (passed.contains(named)) {
            return Stream.empty();
        }
        var away = absences.getOrDefault(named, List.of()).stream()
                .flatMap(absence -> absence.within(days).stream())
                .sorted(Comparator.comparing(Absence::from))
                .toList();
        var further = new HashSet<>(passed);
        further.add(named);
        return Stream.concat(
                named.equals(cover) ? between(days, away) : Stream.empty(),
                away.stream().flatMap(absence -> turns(absence, cover, further)));
    }

    /// The days of an absence on which the cover is there.
    private static Stream<Absence> between(Absence days, List<Absence> away) {
        var turns = new ArrayList<Absence>();
        var from = days.from();
        for (var absence : away) {
            turns.add(new Absence(days.id(), from, absence.from().minusDays(1), days.cover()));
            from = absence.to().plusDays(1);
        }
        turns.add(new Absence(days.id(), from, days.to(), days.cover()));
        return turns.stream().filter(turn -> !turn.to().isBefore(turn.from()));
    }
}
