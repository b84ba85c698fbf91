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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Planning meetings, moving, holding and cancelling them.
final class MeetingDeeds {

    private static final String ROOM = "meetings";
    private static final String MEMBER = "MEMBER:";
    private static final String ORGANISATION = "ORGANISATION:";
    private static final String BODY = "BODY:";
    private static final String ROLE = "ROLE:";

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
                "godtag", new Deed<>("handover.accept", "moeder", (_, _, _) -> List.of(), this::accept),
                "holdt", new Deed<>("handover.complete", "moeder", MeetingDeeds::completion, this::complete),
                "aflys", new Deed<>("handover.cancel", "moeder", MeetingDeeds::cancellation, this::cancel),
                "ikke-holdt", new Deed<>("handover.not-held", "moeder", (_, _, _) -> List.of(), this::withdraw));
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

    /// Everybody who can be chosen for a meeting.
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
                .map(role -> new Option(ROLE + role.value(), role.label()));
        var bodies = Stream.concat(Seen.BODIES.stream(), invited.bodies().stream())
                .distinct()
                .map(code -> new Option(BODY + code, seen.body(code)));
        var organisations = invited.organisationIds().stream()
                .map(id -> new Option(ORGANISATION + id, words.text("handover.organisation")));
        return Field.several(
                "guests",
                label,
                Stream.of(members, roles, bodies, organisations)
                        .flatMap(some -> some)
                        .toList());
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
        api.add(order.course(), ROOM, order.key(), order.version(), body.json());
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
        return List.of(
                Field.day(
                        "on",
                        words.text("handover.field.on"),
                        meeting.map(NetworkApi.Meeting::on).orElse(null)),
                at(words).with(meeting.map(NetworkApi.Meeting::at).orElse(null)),
                place(words).with(meeting.map(NetworkApi.Meeting::place).orElse(null)));
    }

    private void move(Order order) {
        var typed = order.typed();
        var body = Body.of("on", typed.day("on")).and("at", typed.one("at")).and("place", typed.one("place"));
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
        var chosen = Stream.of(
                        invited.memberIds().stream().map(member -> MEMBER + member),
                        invited.organisationIds().stream().map(one -> ORGANISATION + one),
                        invited.bodies().stream().map(code -> BODY + code),
                        invited.roles().stream().map(role -> ROLE + role))
                .flatMap(some -> some)
                .toList();
        return List.of(
                Field.day(
                        "on",
                        words.text("handover.field.held"),
                        meeting(seen, id)
                                .map(NetworkApi.Meeting::on)
                                .filter(on -> !on.isAfter(words.today()))
                                .orElse(words.today())),
                guests(words.text("handover.field.present"), seen, invited, words)
                        .with(chosen));
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
        api.act(order.course(), ROOM, order.id(), what, order.key(), order.version(), body.json());
    }
}
