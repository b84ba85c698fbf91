package dk.overgang.network.networks.domain;

import dk.overgang.network.networks.domain.CourseFacts.Plan;
import dk.overgang.network.networks.domain.Meeting.Kind;
import dk.overgang.network.networks.domain.Meeting.State;
import java.util.List;
import java.util.Optional;

/// The network of one course, together with the course it hangs on.
public record SupportNetwork(CourseFacts course, List<Meeting> meetings) {

    /// What the network is to those who look at it.
    public enum Status {
        CONTACT,
        ACTIVE,
        HELD,
        ENDED
    }

    public SupportNetwork {
        meetings = List.copyOf(meetings);
    }

    public static SupportNetwork none(CourseFacts course) {
        return new SupportNetwork(course, List.of());
    }

    /// The course told how it is: its meetings follow its plan, stand still in a pause and fall with its end
    /// (E23), until the end itself is taken back.
    public SupportNetwork hear(CourseFacts told, Offsets offsets) {
        var meeting = wanted(told, offsets)
                .or(() -> meetings.stream().map(Meeting::cancelled).findFirst());
        return new SupportNetwork(told, meeting.stream().toList());
    }

    public Status status() {
        return switch (course.status()) {
            case "ENDED" -> Status.ENDED;
            case "CONTACT" -> Status.CONTACT;
            default -> course.plan() != null && course.plan().held() ? Status.HELD : Status.ACTIVE;
        };
    }

    /// The meetings that are no longer what they were at an earlier moment.
    public List<Meeting> since(SupportNetwork earlier) {
        return meetings.stream()
                .filter(meeting -> !earlier.meetings.contains(meeting))
                .toList();
    }

    private static Optional<Meeting> wanted(CourseFacts course, Offsets offsets) {
        return none(course).status() == Status.ENDED
                ? Optional.empty()
                : Optional.ofNullable(course.plan()).map(plan -> handover(course, plan, offsets));
    }

    private static Meeting handover(CourseFacts course, Plan plan, Offsets offsets) {
        return new Meeting(
                Meeting.handoverOf(course.courseId()),
                Kind.HANDOVER,
                plan.plannedEnd().minusDays(offsets.handoverBeforeEnd()),
                plan.held() ? State.HELD : State.PLANNED,
                plan.version());
    }
}
