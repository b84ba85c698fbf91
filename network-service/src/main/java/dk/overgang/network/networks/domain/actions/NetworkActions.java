package dk.overgang.network.networks.domain.actions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import dk.overgang.network.networks.domain.members.Company;
import dk.overgang.network.networks.domain.members.Description;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.MemberCommand;
import dk.overgang.network.networks.domain.members.MemberContact;
import dk.overgang.network.networks.domain.members.OwnConsent;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries everything that people do with a network with what they would most likely send: today, nobody new,
/// any code.
///
/// @param by the subject of the token of who asks
public record NetworkActions(SupportNetwork network, LocalDate today, String by) {

    private static final UUID NEW = new UUID(0, 0);

    /// A body has a code of its own and needs no consent.
    private static final String SOME_BODY = "ANYBODY";

    private static final String ANY_CODE = "OTHER";

    private static final EncryptedText ANY_TEXT = new EncryptedText(new Ciphertext(new byte[0]), 1);

    /// Those about the whole first, then those of each meeting, member and responsibility.
    public Stream<Tried> all() {
        return Stream.of(
                        whole(),
                        network.meetings().stream().flatMap(this::ofMeeting),
                        network.members().all().stream().flatMap(this::ofMember),
                        network.responsibilities().all().stream().flatMap(this::ofResponsibility))
                .flatMap(some -> some);
    }

    private Stream<Tried> whole() {
        return Stream.of(
                new Tried(
                        "PLAN_MEETING",
                        null,
                        "/meetings",
                        Tried.best(List.of(plan(Meeting.Kind.NETWORK_MEETING), plan(Meeting.Kind.CONVERSATION)))),
                of(
                        "PROPOSE_MEMBER",
                        null,
                        "/members",
                        new MemberCommand.Propose(NEW, Member.Kind.PRIVATE, Description.NONE, today)),
                of(
                        "PREFER_COMPANY",
                        null,
                        "/company",
                        new MemberCommand.PreferCompany(Company.Preference.NO_PREFERENCE, today)),
                of(
                        "TELL_FAMILY_STORY",
                        null,
                        "/family-stories",
                        new MemberCommand.TellFamilyStory(NEW, ANY_TEXT, today)),
                new Tried("PLACE_NEED", null, "/responsibilities", Tried.best(placings())));
    }

    private Decision<SupportNetwork> plan(Meeting.Kind kind) {
        return network.decide(new MeetingCommand.Plan(NEW, kind, today, Meeting.Setting.OPEN, guests(), who()));
    }

    private Stream<Tried> ofMeeting(Meeting meeting) {
        var id = meeting.id();
        return Stream.of(
                ofMeeting(
                        "MOVE_MEETING",
                        id,
                        "move",
                        new MeetingCommand.Move(id, today, Meeting.Setting.OPEN, null, who())),
                ofMeeting("ACCEPT_MEETING", id, "acceptance", new MeetingCommand.Accept(id, who())),
                new Tried(
                        "COMPLETE_MEETING",
                        id,
                        path("meetings", id, "completion"),
                        Tried.best(List.of(complete(id, null), complete(id, guests())))),
                ofMeeting(
                        "WITHDRAW_MEETING_COMPLETION",
                        id,
                        "completion-withdrawal",
                        new MeetingCommand.WithdrawCompletion(id, who())),
                ofMeeting(
                        "CANCEL_MEETING",
                        id,
                        "cancellation",
                        new MeetingCommand.Cancel(id, Meeting.Reason.OTHER, who())),
                ofMeeting("WRITE_MINUTES", id, "minutes", new MeetingCommand.Minute(id, ANY_TEXT, who())),
                ofMeeting("CORRECT_MINUTES", id, "corrections", new MeetingCommand.Correct(id, ANY_TEXT, who())));
    }

    private Decision<SupportNetwork> complete(UUID meeting, @Nullable Guests present) {
        return network.decide(new MeetingCommand.Complete(meeting, today, present, who()));
    }

    private Tried ofMeeting(String action, UUID meeting, String end, MeetingCommand command) {
        return new Tried(action, meeting, path("meetings", meeting, end), network.decide(command));
    }

    private Stream<Tried> ofMember(Member member) {
        var id = member.id();
        var states = member.state().next().stream()
                .map(next -> ofMember("MEMBER_TO_" + next, id, "state", new MemberCommand.Move(id, next, today)));
        var rest = Stream.of(
                ofMember("DESCRIBE_MEMBER", id, "description", new MemberCommand.Describe(id, member.description())),
                ofMember(
                        "NOTE_MEMBER_CONSENT",
                        id,
                        "consent",
                        new MemberCommand.NoteConsent(id, today, List.of(OwnConsent.Scope.BE_CONTACTED))),
                ofMember(
                        "WITHDRAW_MEMBER_CONSENT",
                        id,
                        "consent-withdrawal",
                        new MemberCommand.WithdrawConsent(id, today)),
                ofMember("NOTE_TRIAL", id, "trials", new MemberCommand.NoteTrial(id, today, ANY_CODE, null)),
                ofMember(
                        "NOTE_MEMBER_CONTACT",
                        id,
                        "contacts",
                        new MemberCommand.NoteContact(id, today, MemberContact.Kind.CONTACT)));
        return Stream.concat(states, rest);
    }

    private Tried ofMember(String action, UUID member, String end, MemberCommand command) {
        return of(action, member, path("members", member, end), command);
    }

    private Tried of(String action, @Nullable UUID member, String path, MemberCommand command) {
        return new Tried(action, member, path, network.decide(command, today, by));
    }

    private Stream<Tried> ofResponsibility(Responsibility held) {
        var id = held.id();
        var now = held.now();
        var terms = new Terms(now.placement(), now.from(), now.firstTriedOn(), now.words(), today, by);
        return Stream.of(
                new Tried(
                        "CHANGE_RESPONSIBILITY",
                        id,
                        "/responsibilities/" + id,
                        network.decide(new ResponsibilityCommand.Change(id, terms))),
                new Tried(
                        "END_RESPONSIBILITY",
                        id,
                        path("responsibilities", id, "end"),
                        network.decide(new ResponsibilityCommand.End(
                                id, new Ended(today, Responsibility.Reason.OTHER, by), today))));
    }

    /// Each open need with the citizen, or with a body where the citizen has it; without one a need that is
    /// none.
    private List<Decision<SupportNetwork>> placings() {
        var needs = network.openNeeds().isEmpty()
                ? Stream.of(NEW)
                : network.openNeeds().stream().map(need -> need.id());
        return needs.flatMap(need -> Stream.of(place(need, Holder.CITIZEN, null), place(need, Holder.BODY, SOME_BODY)))
                .toList();
    }

    private Decision<SupportNetwork> place(UUID need, Holder holder, @Nullable String body) {
        var terms = new Terms(Placement.SHARED, today, null, null, today, by);
        return network.decide(new ResponsibilityCommand.Place(
                new Responsibility(NEW, need, holder, null, body, List.of(terms), null)));
    }

    private static String path(String room, UUID id, String end) {
        return "/" + room + "/" + id + "/" + end;
    }

    private static Guests guests() {
        return new Guests(List.of(), List.of(), List.of(SOME_BODY), List.of(Role.CITIZEN, Role.WORKER));
    }

    private By who() {
        return new By(by, today);
    }
}
