package dk.overgang.portal.handover;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ServiceAway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Placing a need, changing on what terms, and ending it.
final class BoardDeeds {

    private static final String ROOM = "responsibilities";
    private static final String OFFER = "OFFER";
    private static final int MOST_OFFERS = 100;

    private final NetworkApi api;

    BoardDeeds(NetworkApi api) {
        this.api = api;
    }

    Map<String, Deed<Seen>> all() {
        return Map.of(
                "ansvar", new Deed<>("handover.place", "behov", this::placing, BoardDeeds::stands, this::place),
                "vilkaar", new Deed<>("handover.terms", "behov", this::terms, this::change),
                "slut", new Deed<>("handover.end", "behov", BoardDeeds::ending, this::end));
    }

    private List<Field> placing(Seen seen, @Nullable UUID need, Words words) {
        var holders = Stream.of(
                        Stream.of(new Option("CITIZEN", words.text("handover.holder.CITIZEN"))),
                        seen.allMembers().stream()
                                .filter(member -> member.withdrawn() == null
                                        && !member.state().equals("ENDED"))
                                .map(member -> new Option(
                                        "MEMBER:" + member.memberId(),
                                        seen.name(member) + ", " + seen.state(member.state()))),
                        offers(seen, need),
                        seen.bodies().map(code -> new Option("BODY:" + code, seen.body(code))))
                .flatMap(some -> some)
                .toList();
        return List.of(
                Field.list("holder", words.text("handover.field.holder"), holders)
                        .hinted(words.text("handover.field.holder.hint")),
                placement(words),
                Field.day("from", words.text("handover.field.from"), null),
                Field.day("firstTriedOn", words.text("handover.field.tried"), null),
                words(words));
    }

    /// The offers of the need's area; none while they cannot be read.
    private Stream<Option> offers(Seen seen, @Nullable UUID need) {
        return area(seen, need).stream()
                .flatMap(area -> {
                    try {
                        return api.offers(area, MOST_OFFERS).items().stream();
                    } catch (ServiceAway away) {
                        return Stream.empty();
                    }
                })
                .map(offer -> new Option(
                        OFFER + ":" + offer.offerId(),
                        offer.organisation() == null ? offer.name() : offer.name() + ", " + offer.organisation()));
    }

    private static Optional<String> area(Seen seen, @Nullable UUID need) {
        return seen.board().found().stream()
                .flatMap(board -> board.needs().stream())
                .filter(row -> row.needId().equals(need))
                .map(NetworkApi.Row::area)
                .findFirst();
    }

    private static Field placement(Words words) {
        return Field.one(
                "placement",
                words.text("handover.field.placement"),
                List.of(
                        new Option(
                                "SHARED",
                                words.text("handover.placement.SHARED"),
                                words.text("handover.placement.SHARED.more")),
                        new Option(
                                "TAKEN_OVER",
                                words.text("handover.placement.TAKEN_OVER"),
                                words.text("handover.placement.TAKEN_OVER.more"))));
    }

    private static Field words(Words words) {
        return Field.text("words", words.text("handover.field.words")).hinted(words.text("handover.field.words.hint"));
    }

    /// Who has the need already, for who comes second.
    private static List<String> stands(Seen seen, @Nullable UUID need, Words words) {
        return seen.board().found().stream()
                .flatMap(board -> board.needs().stream())
                .filter(row -> row.needId().equals(need))
                .flatMap(row -> row.holders().isEmpty()
                        ? Stream.of(words.text("handover.state.NOBODY"))
                        : row.holders().stream()
                                .map(holder -> seen.holder(holder.holder(), holder.holderId(), holder.body())
                                        + ", "
                                        + words.text("handover.placement." + holder.placement())))
                .toList();
    }

    private void place(Order order) {
        var typed = order.typed();
        var chosen = Optional.ofNullable(typed.one("holder")).orElse("").split(":", 2);
        var body = Body.of("needId", order.id())
                .and("holder", chosen[0].isEmpty() ? null : chosen[0])
                .and("holderId", chosen[0].equals("MEMBER") || chosen[0].equals(OFFER) ? chosen[1] : null)
                .and("body", chosen[0].equals("BODY") ? chosen[1] : null)
                .and("placement", typed.one("placement"))
                .and("from", typed.day("from"))
                .and("firstTriedOn", typed.day("firstTriedOn"))
                .and("words", typed.one("words"));
        api.add(order.course(), ROOM, order.change(), body.json());
    }

    private List<Field> terms(Seen seen, @Nullable UUID id, Words words) {
        var held = seen.board().found().stream()
                .flatMap(board -> board.needs().stream())
                .flatMap(row -> row.holders().stream())
                .filter(holder -> holder.responsibilityId().equals(id))
                .findFirst();
        var history =
                id == null ? null : api.responsibility(seen.courseId(), id).history();
        var said =
                history == null || history.isEmpty() ? null : history.getLast().words();
        return List.of(
                placement(words).with(held.map(NetworkApi.Holder::placement).orElse(null)),
                Field.day(
                        "from",
                        words.text("handover.field.from"),
                        held.map(NetworkApi.Holder::from).orElse(null)),
                Field.day(
                        "firstTriedOn",
                        words.text("handover.field.tried"),
                        held.map(NetworkApi.Holder::firstTriedOn).orElse(null)),
                words(words).with(said));
    }

    private void change(Order order) {
        var typed = order.typed();
        var body = Body.of("placement", typed.one("placement"))
                .and("from", typed.day("from"))
                .and("firstTriedOn", typed.day("firstTriedOn"))
                .and("words", typed.one("words"));
        api.change(order.course(), ROOM, order.id(), order.change(), body.json());
    }

    private static List<Field> ending(Seen seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "reason",
                        words.text("handover.field.reason"),
                        Option.of(
                                words,
                                "handover.end-reason",
                                "HANDED_ON",
                                "HOLDER_STOPPED",
                                "CITIZEN_CHOSE",
                                "NEED_CHANGED",
                                "MISTAKE",
                                "OTHER")),
                Field.day("on", words.text("handover.field.ends"), words.today()));
    }

    private void end(Order order) {
        var body = Body.of("reason", order.typed().one("reason"))
                .and("on", order.typed().day("on"));
        api.act(order.course(), ROOM, order.id(), "end", order.change(), body.json());
    }
}
