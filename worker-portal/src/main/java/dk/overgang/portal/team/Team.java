package dk.overgang.portal.team;

import dk.overgang.portal.services.RemoteService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the team page shows.
///
/// @param running how many courses go on
/// @param nobody how many of them have no worker
record Team(
        List<Load> loads,
        long running,
        long nobody,
        List<Line> pauses,
        List<Line> late,
        List<Line> told,
        List<Emergency> emergencies,
        Set<RemoteService> away) {

    /// A line of a panel.
    ///
    /// @param who the citizen, or the worker
    public record Line(@Nullable UUID courseId, String who, String text, LocalDate on, long count) {}

    /// Somebody opened a citizen in an emergency.
    ///
    /// @param key a new name for the request
    public record Emergency(
            UUID id, String citizen, String by, String reason, String reference, String moment, UUID key) {}

    public boolean lacks(String service) {
        return away.contains(RemoteService.valueOf(service));
    }

    public List<Load> over() {
        return loads.stream().filter(Load::isOver).toList();
    }
}
