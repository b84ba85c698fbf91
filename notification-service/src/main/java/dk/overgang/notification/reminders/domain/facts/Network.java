package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The support network of a course, whole: what of it reminders hang on.
public record Network(String municipality, UUID citizenId, UUID courseId, List<Member> members)
        implements CourseMatter {

    private static final Set<String> TRIED_OUT = Set.of("AGREED", "TAKEN_OVER", "ENDED");

    /// A member of the network.
    ///
    /// @param since the day on which the member got this state
    public record Member(
            UUID id,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate firstTriedOn) {

        public boolean isTriedOut() {
            return TRIED_OUT.contains(state);
        }
    }

    public Network {
        members = List.copyOf(members);
    }
}
