package dk.overgang.portal.handover;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is in the network, how far each has come, and what they agreed to.
final class MemberDeeds {

    private static final String ROOM = "members";
    private static final String SECTION = "medlemmer";
    private static final List<String> STATES =
            List.of("PROPOSED", "CONTACTED", "TRIED", "AGREED", "TAKEN_OVER", "ENDED");

    private final NetworkApi api;

    MemberDeeds(NetworkApi api) {
        this.api = api;
    }

    Map<String, Deed<Seen>> all() {
        var all = new HashMap<String, Deed<Seen>>();
        for (var state : STATES) {
            var name = "medlem-" + state.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            var _ = all.put(
                    name,
                    new Deed<>(
                            "handover.to." + state,
                            SECTION,
                            (_, _, words) ->
                                    List.of(Field.day("on", words.text("handover.field.since"), words.today())),
                            order -> send(order, "state", on(order).and("state", state))));
        }
        all.putAll(Map.of(
                "medlem",
                new Deed<>("handover.propose", SECTION, MemberDeeds::proposal, MemberDeeds::stand, this::propose),
                "samtykke",
                new Deed<>("handover.consent", SECTION, MemberDeeds::consent, this::consent),
                "samtykke-ophoert",
                new Deed<>(
                        "handover.consent-withdrawn",
                        SECTION,
                        (_, _, words) ->
                                List.of(Field.day("on", words.text("handover.field.withdrawn"), words.today())),
                        order -> send(order, "consent-withdrawal", on(order))),
                "proevet",
                new Deed<>("handover.trial", SECTION, MemberDeeds::trial, this::trial),
                "kontakt",
                new Deed<>("handover.contact", SECTION, MemberDeeds::contact, this::contact)));
        return all;
    }

    private static List<Field> proposal(Seen seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.one(
                        "kind",
                        words.text("handover.field.member-kind"),
                        seen.codes().kinds().stream()
                                .map(kind -> new Option(kind.code(), seen.text(kind.name())))
                                .toList()),
                Field.list(
                        "description/relation",
                        words.text("handover.field.relation"),
                        seen.codes().relations().stream()
                                .map(relation -> new Option(relation.code(), seen.text(relation.name())))
                                .toList()),
                Field.line("description/name", words.text("handover.field.name")),
                Field.line("description/phone", words.text("handover.field.phone")),
                Field.one(
                        "description/strength",
                        words.text("handover.field.strength"),
                        Option.of(words, "handover.strength", "CLOSE", "MIDDLE", "DISTANT")),
                Field.text("description/help", words.text("handover.field.help")));
    }

    private static List<String> stand(Seen seen, @Nullable UUID part, Words words) {
        return seen.allMembers().stream()
                .map(member -> seen.name(member) + ", " + seen.state(member.state()))
                .toList();
    }

    private void propose(Order order) {
        var typed = order.typed();
        var description = Body.of("relation", typed.one("description/relation"))
                .and("name", typed.one("description/name"))
                .and("phone", typed.one("description/phone"))
                .and("strength", typed.one("description/strength"))
                .and("help", typed.one("description/help"));
        api.add(
                order.course(),
                ROOM,
                order.change(),
                Body.of("kind", typed.one("kind"))
                        .and("description", description.json())
                        .json());
    }

    private static List<Field> consent(Seen seen, @Nullable UUID id, Words words) {
        var scope = seen.member(id)
                .map(NetworkApi.Member::who)
                .map(NetworkApi.Who::consent)
                .map(NetworkApi.OwnConsent::scope)
                .orElse(List.of());
        return List.of(
                Field.several(
                                "scope",
                                words.text("handover.field.scope"),
                                Option.of(
                                        words,
                                        "handover.scope",
                                        "BE_CONTACTED",
                                        "KNOW_OF_THE_COURSE",
                                        "ATTEND_MEETINGS",
                                        "RECEIVE_PLAN",
                                        "BE_NAMED_IN_CRISIS_PLAN"))
                        .hinted(words.text("handover.field.scope.hint"))
                        .with(scope),
                Field.day("givenOn", words.text("handover.field.given"), words.today()));
    }

    private void consent(Order order) {
        send(
                order,
                "consent",
                Body.of("givenOn", order.typed().day("givenOn"))
                        .and("scope", order.typed().all("scope")));
    }

    private static List<Field> trial(Seen seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "outcome",
                        words.text("handover.field.outcome"),
                        seen.codes().outcomes().stream()
                                .map(outcome -> new Option(outcome.code(), seen.text(outcome.name())))
                                .toList()),
                Field.day("on", words.text("handover.field.day"), words.today()),
                Field.text("note", words.text("handover.field.note")));
    }

    private void trial(Order order) {
        send(
                order,
                "trials",
                on(order)
                        .and("outcome", order.typed().one("outcome"))
                        .and("note", order.typed().one("note")));
    }

    private static List<Field> contact(Seen seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "kind",
                        words.text("handover.field.contact"),
                        Option.of(words, "handover.member-contact", "CONTACT", "CANCELLED", "DID_NOT_COME")),
                Field.day("on", words.text("handover.field.day"), words.today()));
    }

    private void contact(Order order) {
        send(order, "contacts", on(order).and("kind", order.typed().one("kind")));
    }

    private static Body on(Order order) {
        return Body.of("on", order.typed().day("on"));
    }

    private void send(Order order, String what, Body body) {
        api.act(order.course(), ROOM, order.id(), what, order.change(), body.json());
    }
}
