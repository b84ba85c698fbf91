package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The support network of a course, whole: what of it reminders hang on.
///
/// @param meetings absent in what an earlier version stored
public record Network(String municipality, UUID citizenId, UUID courseId, List<Member> members, List<Meeting> meetings)
        implements CourseMatter {

    private static final Set<String> TRIED_OUT = Set.of("AGREED", "TAKEN_OVER", "ENDED");

    /// A member of the network.
    ///
    /// @param since the day on which the member got this state
    /// @param mayBeInvolved whether the citizen and the member permit it; absent in what an earlier version stored
    public record Member(
            UUID id,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate firstTriedOn,
            @Nullable Boolean mayBeInvolved) {

        /// Whether nobody has taken back the permission.
        public boolean isPermitted() {
            return !Boolean.FALSE.equals(mayBeInvolved);
        }

        public boolean isTriedOut() {
            return TRIED_OUT.contains(state);
        }
    }

    /// A meeting. The report does not say at what time of the day it is.
    ///
    /// @param on absent while it is on hold or cancelled
    /// @param withCitizen whether the citizen is invited; absent in what an earlier version reported
    public record Meeting(
            UUID id,
            String kind,
            String state,
            @Nullable LocalDate on,
            List<UUID> memberIds,
            @Nullable Boolean withCitizen) {

        public Meeting {
            memberIds = orNone(memberIds);
        }

        /// Whether the citizen is expected on its day. The handover meeting that follows the plan by itself
        /// invites nobody; in what an earlier version reported, nothing else tells it from an agreed one.
        public boolean expectsCitizen() {
            return state.equals("PLANNED")
                    && (withCitizen == null ? !(kind.equals("HANDOVER") && memberIds.isEmpty()) : withCitizen);
        }
    }

    public Network {
        members = List.copyOf(members);
        meetings = orNone(meetings);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
