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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answering the closing conditions, and closing the course with a reason for each item that stays open.
final class ClosingDeeds {

    /// In the order in which course-service shows them.
    private static final List<String> CONDITIONS =
            List.of("NETWORK_CAN_TAKE_OVER", "HANDOVER_CONVERSATIONS_HELD", "LONG_TERM_PLAN", "RESPONSIBILITY_PLACED");

    private static final int MOST = 500;

    private final ClosingApi api;

    ClosingDeeds(ClosingApi api) {
        this.api = api;
    }

    Map<String, Deed<Seen>> all() {
        var all = new HashMap<String, Deed<Seen>>();
        for (var at = 0; at < CONDITIONS.size(); at++) {
            var code = CONDITIONS.get(at);
            var _ = all.put(
                    "betingelse-" + (at + 1),
                    new Deed<>(
                            "handover.answer",
                            "afslutning",
                            (seen, _, words) -> answer(seen, code, words),
                            (seen, _, words) -> stands(seen, code, words),
                            order -> answer(order, code)));
        }
        var _ = all.put("afslut", new Deed<>("handover.close", "afslutning", ClosingDeeds::closing, this::close));
        return all;
    }

    private static Optional<ClosingApi.Condition> condition(Seen seen, String code) {
        return seen.closing().found().stream()
                .flatMap(closing -> closing.conditions().stream())
                .filter(condition -> condition.code().equals(code))
                .findFirst();
    }

    private static List<Field> answer(Seen seen, String code, Words words) {
        var title = seen.closingCodes().conditions().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> seen.text(one.text()))
                .findFirst()
                .orElse(code);
        var answer = condition(seen, code).map(ClosingApi.Condition::answer);
        var fields = Stream.of(
                Field.one("state", title, Option.of(words, "handover.verdict", "MET", "NOT_MET", "NOT_RELEVANT")),
                Field.list(
                                "reason",
                                words.text("handover.field.not-met"),
                                coded(seen, seen.closingCodes().notMetReasons()))
                        .with(answer.map(ClosingApi.Answer::reason).orElse(null)),
                Field.text("text", words.text("handover.field.text"))
                        .with(answer.map(ClosingApi.Answer::text).orElse(null)));
        var interim = code.equals("RESPONSIBILITY_PLACED")
                ? Stream.of(
                        Field.list(
                                        "interimActor/kind",
                                        words.text("handover.field.interim-kind"),
                                        seen.codes().kinds().stream()
                                                .map(kind -> new Option(kind.code(), seen.text(kind.name())))
                                                .toList())
                                .hinted(words.text("handover.field.interim.hint")),
                        Field.line("interimActor/name", words.text("handover.field.interim-name")))
                : Stream.<Field>empty();
        return Stream.concat(fields, interim).toList();
    }

    private static List<Option> coded(Seen seen, List<ClosingApi.Coded> codes) {
        return codes.stream()
                .map(one -> new Option(one.code(), seen.text(one.text())))
                .toList();
    }

    private static List<String> stands(Seen seen, String code, Words words) {
        return condition(seen, code).map(one -> words.text("handover.condition." + one.state())).stream()
                .toList();
    }

    private void answer(Order order, String code) {
        var typed = order.typed();
        var kind = typed.one("interimActor/kind");
        var name = typed.one("interimActor/name");
        var interim = kind == null && name == null
                ? null
                : Body.of("kind", kind).and("name", name).json();
        var body = Body.of("state", typed.one("state"))
                .and("reason", typed.one("reason"))
                .and("text", typed.one("text"))
                .and("interimActor", interim);
        api.answer(order.course(), code, order.key(), order.version(), body.json());
    }

    private static List<Field> closing(Seen seen, @Nullable UUID part, Words words) {
        var open = seen.closing().found().map(ClosingApi.Closing::open).orElse(List.of());
        var reasons = coded(seen, seen.closingCodes().acceptedReasons());
        var items = IntStream.range(0, open.size())
                .boxed()
                .flatMap(at -> Stream.of(
                        Field.hidden("open." + at, open.get(at).code()),
                        Field.list("accepted/" + at + "/reason", title(seen, open.get(at), words), reasons)
                                .hinted(words.text("handover.field.stays-open"))));
        return Stream.concat(items, Stream.of(Field.text("note", words.text("handover.field.closing-note"))))
                .toList();
    }

    private static String title(Seen seen, ClosingApi.Open open, Words words) {
        var kind = Lines.openKind(seen, open.kind());
        if (open.kind().equals("CONDITION")) {
            return seen.closingCodes().conditions().stream()
                    .filter(one -> one.code().equals(open.of()))
                    .map(one -> seen.text(one.text()))
                    .findFirst()
                    .orElse(kind);
        }
        var due = open.dueOn();
        return due == null ? kind : kind + ", " + words.day(due);
    }

    private void close(Order order) {
        var typed = order.typed();
        var accepted = IntStream.range(0, MOST)
                .takeWhile(at -> typed.one("open." + at) != null)
                .mapToObj(at -> Body.of("code", typed.one("open." + at))
                        .and("reason", typed.one("accepted/" + at + "/reason"))
                        .json())
                .toList();
        api.close(
                order.course(),
                order.key(),
                order.version(),
                Body.of("accepted", accepted).and("note", typed.one("note")).json());
    }
}
