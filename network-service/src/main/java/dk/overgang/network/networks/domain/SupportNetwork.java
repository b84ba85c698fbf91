package dk.overgang.network.networks.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.OfferFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand;
import dk.overgang.network.networks.domain.meetings.MeetingOccasion;
import dk.overgang.network.networks.domain.meetings.Meetings;
import dk.overgang.network.networks.domain.members.Circumstances;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.MemberCommand;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.network.networks.domain.responsibilities.PlacingOccasion;
import dk.overgang.network.networks.domain.responsibilities.Responsibilities;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

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
        var now = told.after(course);
        return of(
                now,
                new Meetings(meetings).follow(now, effective(consents, members), offsets.handoverBeforeEnd()),
                consents);
    }

    /// The network after a report of the citizen's consents: meetings with members who may no longer be involved
    /// are cancelled.
    public SupportNetwork permitted(List<ConsentFacts> now) {
        return of(course, new Meetings(meetings).permitted(course, effective(now, members)), now);
    }

    /// The network after a report of its course's plan.
    public SupportNetwork planned(PlanFacts plan) {
        return new SupportNetwork(course, meetings, consents, plan.openNeeds(), members, responsibilities);
    }

    /// The network after a report of an offer that holds one of its needs.
    public SupportNetwork after(OfferFacts offer) {
        return after(offer.offerId(), offer.isGone());
    }

    /// The network as it is while one of its offers is gone, or there.
    public SupportNetwork after(UUID offer, boolean isGone) {
        return with(responsibilities.after(offer, isGone));
    }

    /// What people do with the meetings.
    public Decision<SupportNetwork> decide(MeetingCommand command) {
        return new Meetings(meetings)
                .decide(command, new MeetingOccasion(course, effective(consents, members), members))
                .within(changed -> of(course, changed, consents));
    }

    /// What people do with the responsibilities.
    public Decision<SupportNetwork> decide(ResponsibilityCommand command) {
        return responsibilities
                .decide(command, new PlacingOccasion(course, openNeeds, consents, members))
                .within(this::with);
    }

    /// Changes the members. A meeting with a person who takes back the own consent is cancelled.
    ///
    /// @param by the subject of the token of who asks
    public Decision<SupportNetwork> decide(MemberCommand command, LocalDate today, String by) {
        return members.decide(command, circumstances(today, by))
                .within(changed -> new SupportNetwork(
                        course,
                        new Meetings(meetings)
                                .permitted(course, effective(consents, changed))
                                .all(),
                        consents,
                        openNeeds,
                        changed,
                        responsibilities));
    }

    /// The citizen's consents without those to involve somebody who has taken back the own consent.
    private static List<ConsentFacts> effective(List<ConsentFacts> consents, Members members) {
        return consents.stream()
                .filter(consent -> Optional.ofNullable(consent.networkMemberId())
                        .flatMap(members::find)
                        .filter(Member::hasWithdrawn)
                        .isEmpty())
                .toList();
    }

    /// What the members are decided by.
    public Circumstances circumstances(LocalDate today, String by) {
        return new Circumstances(consents, course.hasEnded(), today, by);
    }

    /// The lowest number of the data keys of its members' texts; empty where they have none.
    public Optional<Integer> oldestKey() {
        return members.oldestKey();
    }

    public Optional<Meeting> meeting(UUID id) {
        return new Meetings(meetings).find(id);
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

    /// The same network with every text of it encrypted anew.
    public SupportNetwork renewed(UnaryOperator<EncryptedText> anew) {
        var renewed = new Meetings(
                meetings.stream().map(meeting -> meeting.renewed(anew)).toList());
        return new SupportNetwork(
                course, renewed.all(), consents, openNeeds, members.renewed(anew), responsibilities.renewed(anew));
    }

    private SupportNetwork with(Responsibilities changed) {
        return new SupportNetwork(course, meetings, consents, openNeeds, members, changed);
    }

    private SupportNetwork of(CourseFacts course, Meetings meetings, List<ConsentFacts> consents) {
        return new SupportNetwork(course, meetings.all(), consents, openNeeds, members, responsibilities);
    }
}
