package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a network must know of the plan of its course, as course-service reported it last: which needs are open.
/// What they say in words stays there.
public record PlanFacts(UUID courseId, UUID citizenId, String municipality, List<OpenNeed> openNeeds)
        implements ReportedEvent {

    /// Reports from before needs were named one by one have none.
    public PlanFacts {
        openNeeds = openNeeds == null ? List.of() : List.copyOf(openNeeds);
    }

    /// A need that the citizen has put into words and that is not closed.
    ///
    /// @param area the code of its focus area
    /// @param priority NOW or LATER; null while the citizen has not prioritised it
    public record OpenNeed(UUID id, String area, @Nullable String priority) {}
}
