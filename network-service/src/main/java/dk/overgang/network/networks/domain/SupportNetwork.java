package dk.overgang.network.networks.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.Meeting.Reason;
import dk.overgang.network.networks.domain.meetings.Meeting.State;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.CourseEnded;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateInThePast;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsent;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoPlan;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.network.networks.domain.responsibilities.Responsibilities;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The network of one course, together with the course it hangs on and what the citizen permits.
///
/// @param openNeeds the needs of the plan that somebody has to take over
public record SupportNetwork(
        CourseFacts course,
        List<Meeting> meetings,
        List<ConsentFacts> consents,
        List<OpenNeed> openNeeds,
        Members members,
        Responsibilities responsibilities) {

    /// Where the network stands.
    public enum Status {
        CONTACT,
        ACTIVE,
        HELD,
        ENDED
    }

    /// Networks stored by an earlier version lack what that version did not know.
    public SupportNetwork {
        meetings = List.copyOf(meetings);
        consents = consents == null ? List.of() : List.copyOf(consents);
        openNeeds = openNeeds == null ? List.of() : List.copyOf(openNeeds);
        members = members == null ? Members.NONE : members;
        responsibilities = responsibilities == null ? Responsibilities.NONE : responsibilities;
    }

    public static SupportNetwork none(CourseFacts course) {
        return new SupportNetwork(course, List.of(), List.of(), List.of(), Members.NONE, Responsibilities.NONE);
    }

    /// The network after a report of its course: the meetings follow the plan, stand still in a pause and
    /// fall with its end (E23), until the end itself is taken back.
    public SupportNetwork hear(CourseFacts told, Offsets offsets) {
        var handover = wanted(told, offsets)
                .or(() -> meetings.stream()
                        .filter(Meeting::isHandover)
                        .map(meeting -> meeting.cancelled(Reason.COURSE_ENDED))
                        .findFirst());
        var next = Stream.concat(handover.stream(), conversations()).toList();
        return of(told, next, consents).settled();
    }

    /// The network after a report of the citizen's consents: meetings with members who may no longer be involved
    /// are cancelled.
    public SupportNetwork permitted(List<ConsentFacts> now) {
        return of(course, meetings, now).settled();
    }

    /// The network after a report of its course's plan.
    public SupportNetwork planned(PlanFacts plan) {
        return new SupportNetwork(course, meetings, consents, plan.openNeeds(), members, responsibilities);
    }

    /// Plans a conversation with one member, who must be one the citizen permits to involve.
    public Decision<SupportNetwork> meet(UUID meeting, UUID member, LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            return Decision.refused(new DateInThePast(today));
        }
        if (course.hasEnded()) {
            return Decision.refused(new CourseEnded());
        }
        if (course.plan() == null) {
            return Decision.refused(new NoPlan());
        }
        var version = course.plan().version();
        return consents.stream()
                .filter(consent -> consent.allowsInvolving(member))
                .findFirst()
                .map(consent ->
                        Decision.changed(with(Meeting.conversation(meeting, on, version, member, consent.consentId()))))
                .orElseGet(() -> Decision.refused(new NoConsent()));
    }

    public Optional<Meeting> meeting(UUID id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
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

    private SupportNetwork settled() {
        var ended = course.hasEnded();
        var settled = meetings.stream()
                .map(meeting -> meeting.isHandover() ? meeting : meeting.standing(ended, consents))
                .toList();
        return of(course, settled, consents);
    }

    private SupportNetwork with(Meeting meeting) {
        return of(course, Stream.concat(meetings.stream(), Stream.of(meeting)).toList(), consents);
    }

    private SupportNetwork of(CourseFacts course, List<Meeting> meetings, List<ConsentFacts> consents) {
        return new SupportNetwork(course, meetings, consents, openNeeds, members, responsibilities);
    }

    private Stream<Meeting> conversations() {
        return meetings.stream().filter(meeting -> !meeting.isHandover());
    }

    private static Optional<Meeting> wanted(CourseFacts course, Offsets offsets) {
        return course.hasEnded()
                ? Optional.empty()
                : Optional.ofNullable(course.plan()).map(plan -> handover(course, plan, offsets));
    }

    private static Meeting handover(CourseFacts course, Plan plan, Offsets offsets) {
        return Meeting.handover(
                course.courseId(),
                plan.plannedEnd().minusDays(offsets.handoverBeforeEnd()),
                plan.held() ? State.HELD : State.PLANNED,
                plan.version());
    }
}
