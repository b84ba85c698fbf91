package dk.overgang.portal.handover;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/// Planning meetings, moving, holding and cancelling them.
final class MeetingDeeds {

    private static final String ROOM = "meetings";
    private static final String MEMBER = "MEMBER:";
    private static final String ORGANISATION = "ORGANISATION:";
    private static final String BODY = "BODY:";
    private static final String ROLE = "ROLE:";
    /// The bodies of the shipped `network-codes.json` that mean the same as a part somebody plays. Of a municipality's
    /// own bodies, those of the same name do.
    private static final Map<String, String> BODY_OF_ROLE =
            Map.of("NEW_SUPPORTER", "SUPPORT_85", "JOB_CENTRE", "JOBCENTER", "GP", "LAEGE");

    private static final String WITH_GUESTS = "withGuests";

    private static final NetworkApi.Guests NOBODY = new NetworkApi.Guests(List.of(), List.of(), List.of(), List.of());

    private final NetworkApi api;

    MeetingDeeds(NetworkApi api) {
        this.api = api;
    }

    Map<String, Deed<Seen>> all() {
        return Map.of(
                "moede",
                        new Deed<>(
                                "handover.plan-meeting", "moeder", MeetingDeeds::plan, MeetingDeeds::stand, this::plan),
                "flyt", new Deed<>("handover.move", "moeder", MeetingDeeds::moving, this::move),
                "godtag", new Deed<>("handover.accept", "moeder", MeetingDeeds::proposal, this::accept),
                "holdt", new Deed<>("handover.complete", "moeder", MeetingDeeds::completion, this::complete),
                "aflys", new Deed<>("handover.cancel", "moeder", MeetingDeeds::cancellation, this::cancel),
                "ikke-holdt", new Deed<>("handover.not-held", "moeder", (_, _, _) -> List.of(), this::withdraw),
                "referat", new Deed<>("handover.minutes", "moeder", MeetingDeeds::minutes, this::minute),
                "ret-referat", new Deed<>("handover.correct-minutes", "moeder", MeetingDeeds::minutes, this::correct));
    }

    /// What follows from a yes: the day that stands and the one that is proposed.
    private static List<Field> proposal(Seen seen, @Nullable UUID id, Words words) {
        return meeting(seen, id)
                .filter(meeting -> meeting.proposedOn() != null)
                .map(meeting -> Field.note(words.text(
                        "handover.accept.then",
                        words.weekday(meeting.on()),
                        words.weekday(Objects.requireNonNull(meeting.proposedOn())))))
                .stream()
                .toList();
    }

    private static List<Field> minutes(Seen seen, @Nullable UUID id, Words words) {
        return List.of(Field.text("text", words.text("handover.field.minutes"))
                .hinted(words.text("handover.field.minutes.hint")));
    }

    private void minute(Order order) {
        send(order, "minutes", Body.of("text", order.typed().one("text")));
    }

    private void correct(Order order) {
        send(order, "corrections", Body.of("text", order.typed().one("text")));
    }

    private static List<Field> plan(Seen seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.one(
                        "kind",
                        words.text("handover.field.kind"),
                        Option.of(
                                words,
                                "handover.meeting",
                                "HANDOVER",
                                "CONVERSATION",
                                "JOINT_WITH_NEW_SUPPORTER",
                                "NETWORK_MEETING",
                                "FINAL")),
                Field.day("on", words.text("handover.field.on"), null),
                at(words),
                place(words),
                guests(words.text("handover.field.guests"), seen, NOBODY, words)
                        .with(List.of(ROLE + "CITIZEN", ROLE + "WORKER")));
    }

    private static Field at(Words words) {
        return Field.line("at", words.text("handover.field.at")).hinted(words.text("handover.field.at.hint"));
    }

    private static Field place(Words words) {
        return Field.list(
                "place",
                words.text("handover.field.place"),
                Option.of(
                        words,
                        "handover.place",
                        "HOME",
                        "WARD",
                        "CLINIC",
                        "OFFER",
                        "AUTHORITY",
                        "WORKPLACE",
                        "OUTDOORS",
                        "VIDEO",
                        "PHONE",
                        "OTHER"));
    }

    /// Everybody who can be chosen for a meeting. A part that somebody plays and a body may mean the same, such as the
    /// job centre: it stands there once, as it was invited, else as the part.
    ///
    /// @param invited who stands there already, though nobody could choose them here
    private static Field guests(String label, Seen seen, NetworkApi.Guests invited, Words words) {
        var members = seen.allMembers().stream()
                .filter(member -> member.withdrawn() == null && !member.state().equals("ENDED"))
                .map(member -> new Option(MEMBER + member.memberId(), seen.name(member)));
        var roles = Option.of(
                        words,
                        "handover.role",
                        "CITIZEN",
                        "WORKER",
                        "NEW_SUPPORTER",
                        "CASEWORKER",
                        "JOB_CENTRE",
                        "WARD",
                        "TREATMENT",
                        "GP",
                        "LEADER",
                        "OTHER")
                .stream()
                .map(role -> new Option(ROLE + role.value(), StringUtils.capitalize(role.label())))
                .toList();
        var bodies = Stream.concat(seen.bodies(), invited.bodies().stream())
                .distinct()
                .map(code -> new Option(BODY + code, seen.body(code)))
                .toList();
        var chosen = chosen(invited);
        var organisations = invited.organisationIds().stream()
                .map(id -> new Option(ORGANISATION + id, words.text("handover.organisation")));
        return Field.several(
                "guests",
                label,
                Stream.of(
                                members,
                                roles.stream()
                                        .filter(role -> bodies.stream()
                                                .noneMatch(body -> isSame(role, body) && isAsBody(role, body, chosen))),
                                bodies.stream()
                                        .filter(body -> roles.stream()
                                                .noneMatch(
                                                        role -> isSame(role, body) && !isAsBody(role, body, chosen))),
                                organisations)
                        .flatMap(some -> some)
                        .toList());
    }

    private static boolean isSame(Option role, Option body) {
        var known = BODY_OF_ROLE.get(role.value().substring(ROLE.length()));
        return body.value().equals(BODY + known) || body.label().equalsIgnoreCase(role.label());
    }

    private static boolean isAsBody(Option role, Option body, List<String> chosen) {
        return chosen.contains(body.value()) && !chosen.contains(role.value());
    }

    /// The meetings that are planned already, for who comes second.
    private static List<String> stand(Seen seen, @Nullable UUID part, Words words) {
        return seen.network().found().stream()
                .flatMap(network -> network.meetings().stream())
                .filter(meeting -> meeting.state().equals("PLANNED"))
                .map(meeting -> words.text("handover.meeting." + meeting.kind()) + ", " + words.weekday(meeting.on()))
                .toList();
    }

    private void plan(Order order) {
        var typed = order.typed();
        var body = guests(typed)
                .and("kind", typed.one("kind"))
                .and("on", typed.day("on"))
                .and("at", typed.one("at"))
                .and("place", typed.one("place"));
        api.add(order.course(), ROOM, order.change(), body.json());
    }

    private static Body guests(Typed typed) {
        return Body.of("memberIds", some(typed, MEMBER))
                .and("organisationIds", some(typed, ORGANISATION))
                .and("bodies", some(typed, BODY))
                .and("roles", some(typed, ROLE));
    }

    private static List<String> some(Typed typed, String prefix) {
        return typed.all("guests").stream()
                .filter(guest -> guest.startsWith(prefix))
                .map(guest -> guest.substring(prefix.length()))
                .toList();
    }

    private static Optional<NetworkApi.Meeting> meeting(Seen seen, @Nullable UUID id) {
        return seen.network().found().stream()
                .flatMap(network -> network.meetings().stream())
                .filter(meeting -> meeting.id().equals(id))
                .findFirst();
    }

    private static List<Field> moving(Seen seen, @Nullable UUID id, Words words) {
        var meeting = meeting(seen, id);
        var setting = Stream.of(
                Field.day(
                        "on",
                        words.text("handover.field.on"),
                        meeting.map(NetworkApi.Meeting::on).orElse(null)),
                at(words).with(meeting.map(NetworkApi.Meeting::at).orElse(null)),
                place(words).with(meeting.map(NetworkApi.Meeting::place).orElse(null)));
        var guests = meeting.filter(_ -> !seen.members().isAway()).stream()
                .flatMap(it -> invited(seen, it.invited(), words));
        return Stream.concat(setting, guests).toList();
    }

    /// Those who are invited stand chosen. The hidden field tells a list without anybody from a form without the list:
    /// where the members cannot be shown, none is sent, and everybody stays invited.
    private static Stream<Field> invited(Seen seen, NetworkApi.Guests invited, Words words) {
        return Stream.of(
                guests(words.text("handover.field.guests"), seen, invited, words)
                        .with(chosen(invited)),
                Field.hidden(WITH_GUESTS, "true"));
    }

    private static List<String> chosen(NetworkApi.Guests invited) {
        return Stream.of(
                        invited.memberIds().stream().map(member -> MEMBER + member),
                        invited.organisationIds().stream().map(one -> ORGANISATION + one),
                        invited.bodies().stream().map(code -> BODY + code),
                        invited.roles().stream().map(role -> ROLE + role))
                .flatMap(some -> some)
                .toList();
    }

    private void move(Order order) {
        var typed = order.typed();
        var body = Body.of("on", typed.day("on"))
                .and("at", typed.one("at"))
                .and("place", typed.one("place"))
                .and("invited", typed.yes(WITH_GUESTS) ? guests(typed).json() : null);
        send(order, "move", body);
    }

    private void accept(Order order) {
        send(order, "acceptance", Body.empty());
    }

    private void withdraw(Order order) {
        send(order, "completion-withdrawal", Body.empty());
    }

    private static List<Field> completion(Seen seen, @Nullable UUID id, Words words) {
        var invited = meeting(seen, id).map(NetworkApi.Meeting::invited).orElse(NOBODY);
        return List.of(
                Field.day(
                        "on",
                        words.text("handover.field.held"),
                        meeting(seen, id)
                                .map(NetworkApi.Meeting::on)
                                .filter(on -> !on.isAfter(words.today()))
                                .orElse(words.today())),
                guests(words.text("handover.field.present"), seen, invited, words)
                        .with(chosen(invited)));
    }

    private void complete(Order order) {
        send(
                order,
                "completion",
                Body.of("on", order.typed().day("on"))
                        .and("present", guests(order.typed()).json()));
    }

    private static List<Field> cancellation(Seen seen, @Nullable UUID id, Words words) {
        return List.of(Field.one(
                "reason",
                words.text("handover.field.reason"),
                Option.of(
                        words,
                        "handover.cancelled",
                        "CITIZEN_CANCELLED",
                        "PARTICIPANT_CANCELLED",
                        "WORKER_CANCELLED",
                        "NOT_NEEDED",
                        "OTHER")));
    }

    private void cancel(Order order) {
        send(order, "cancellation", Body.of("reason", order.typed().one("reason")));
    }

    private void send(Order order, String what, Body body) {
        api.act(order.course(), ROOM, order.id(), what, order.change(), body.json());
    }
}
