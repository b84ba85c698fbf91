package dk.overgang.portal.ending;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Rows;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.closing.ClosingApi.Closing;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answering the closing conditions, the formal ending, the results sheet, and the decision that closes the course with
/// a reason for each item that stays open.
final class EndingDeeds {

    /// In the order in which course-service shows them.
    private static final List<String> CONDITIONS =
            List.of("NETWORK_CAN_TAKE_OVER", "HANDOVER_CONVERSATIONS_HELD", "LONG_TERM_PLAN", "RESPONSIBILITY_PLACED");

    private static final String PLACED = "RESPONSIBILITY_PLACED";
    private static final String GUESTS = "guests";
    private static final int GUEST_ROWS = 5;
    private static final String ACCEPTED = "accepted";

    private final ClosingApi api;

    EndingDeeds(ClosingApi api) {
        this.api = api;
    }

    Map<String, Deed<SeenEnding>> all() {
        var all = new HashMap<String, Deed<SeenEnding>>();
        for (var at = 0; at < CONDITIONS.size(); at++) {
            var code = CONDITIONS.get(at);
            var _ = all.put(
                    "betingelse-" + (at + 1),
                    new Deed<>(
                            "ending.answer",
                            "betingelser",
                            (seen, _, words) -> answer(seen, code, words),
                            (seen, _, words) -> stands(seen, code, words),
                            order -> answer(order, code)));
        }
        all.putAll(Map.of(
                "afrunding",
                new Deed<>(
                        "ending.plan-formal",
                        "afrunding",
                        EndingDeeds::planning,
                        EndingDeeds::formalStands,
                        this::plan,
                        List.of(GUESTS)),
                "afrunding-holdt",
                new Deed<>(
                        "ending.hold-formal", "afrunding", EndingDeeds::holding, EndingDeeds::formalStands, this::hold),
                "resultatark-klar",
                new Deed<>("ending.make-sheet", "resultat", EndingDeeds::making, this::make),
                "afslut",
                new Deed<>("ending.close", "beslutning", EndingDeeds::closing, this::close)));
        return all;
    }

    private static Optional<ClosingApi.Condition> condition(SeenEnding seen, String code) {
        return seen.closing().found().stream()
                .flatMap(closing -> closing.conditions().stream())
                .filter(condition -> condition.code().equals(code))
                .findFirst();
    }

    /// Nothing is chosen before; what each answer asks for and means stands in the choice.
    private static List<Field> answer(SeenEnding seen, String code, Words words) {
        var title = Coded.text(seen.codes().conditions(), code, words.locale());
        var answer = condition(seen, code).map(ClosingApi.Condition::answer);
        var placed = code.equals(PLACED);
        var verdicts = Stream.of("MET", "NOT_MET", "NOT_RELEVANT")
                .map(verdict -> new Option(
                        verdict,
                        words.text("ending.condition." + verdict),
                        words.text(
                                "ending.verdict-then." + (placed && verdict.equals("NOT_MET") ? "UNPLACED" : verdict))))
                .toList();
        var fields = Stream.of(
                Field.one("state", title, verdicts),
                Field.list(
                                "reason",
                                words.text("ending.field.not-met"),
                                coded(seen.codes().notMetReasons(), words))
                        .with(answer.map(ClosingApi.Answer::reason).orElse(null)),
                Field.text("text", words.text("ending.field.text"))
                        .with(answer.map(ClosingApi.Answer::text).orElse(null)));
        return Stream.concat(fields, placed && SeenEnding.isLeader() ? signature(answer, words) : Stream.empty())
                .toList();
    }

    /// Who is responsible meanwhile, in the leader's own name (E21).
    private static Stream<Field> signature(Optional<ClosingApi.Answer> answer, Words words) {
        var interim = answer.map(ClosingApi.Answer::interimActor);
        return Stream.of(
                Field.note(words.text("ending.signature")),
                Field.list(
                                "interimActor/kind",
                                words.text("ending.field.interim-kind"),
                                Option.of(
                                        words,
                                        "ending.interim",
                                        "PRIVATE",
                                        "PROFESSIONAL",
                                        "CIVIL_SOCIETY",
                                        "AUTHORITY"))
                        .with(interim.map(ClosingApi.Interim::kind).orElse(null)),
                Field.line("interimActor/name", words.text("ending.field.interim-name"))
                        .with(interim.map(ClosingApi.Interim::name).orElse(null)));
    }

    private static List<Option> coded(List<Coded> codes, Words words) {
        return codes.stream()
                .map(one -> new Option(one.code(), one.text().in(words.locale())))
                .toList();
    }

    private static List<String> stands(SeenEnding seen, String code, Words words) {
        return condition(seen, code).map(one -> words.text("ending.condition." + one.state())).stream()
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
        api.answer(order.course(), code, order.change(), body.json());
    }

    private static Optional<ClosingApi.FormalEnding> formal(SeenEnding seen) {
        return seen.closing().found().map(Closing::formalEnding);
    }

    private static List<Field> planning(SeenEnding seen, @Nullable UUID part, Words words) {
        var now = formal(seen);
        var guests = now.map(ClosingApi.FormalEnding::guests).orElse(List.of());
        var rows = IntStream.range(0, Math.max(GUEST_ROWS, guests.size()))
                .boxed()
                .flatMap(at -> guest(seen, at, at < guests.size() ? guests.get(at) : null, words));
        return Stream.of(
                        Stream.of(
                                Field.day(
                                        "on",
                                        words.text("ending.field.formal-on"),
                                        now.map(ClosingApi.FormalEnding::on).orElse(null)),
                                Field.one(
                                                "form",
                                                words.text("ending.field.form"),
                                                coded(seen.codes().forms(), words))
                                        .hinted(words.text("ending.field.form.hint"))
                                        .with(now.map(ClosingApi.FormalEnding::form)
                                                .orElse(null))),
                        rows,
                        Stream.of(Field.text("note", words.text("ending.field.note"))
                                .with(now.map(ClosingApi.FormalEnding::note).orElse(null))))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Field> guest(SeenEnding seen, int at, ClosingApi.@Nullable Guests now, Words words) {
        var begin = GUESTS + "/" + at + "/";
        return Stream.of(
                Field.heading(words.text("ending.field.guests", at + 1)),
                Field.list(
                                begin + "kind",
                                words.text("ending.field.guest-kind"),
                                coded(seen.codes().guests(), words))
                        .with(now == null ? null : now.kind()),
                Field.line(begin + "number", words.text("ending.field.guest-number"))
                        .with(now == null ? null : Integer.toString(now.number())),
                Field.line(begin + "names", words.text("ending.field.guest-names"))
                        .with(now == null ? null : now.names()));
    }

    private static List<String> formalStands(SeenEnding seen, @Nullable UUID part, Words words) {
        return formal(seen)
                .map(one -> words.text(
                        "ending.formal.when",
                        Coded.text(seen.codes().forms(), one.form(), words.locale()),
                        words.weekday(one.on())))
                .stream()
                .toList();
    }

    private void plan(Order order) {
        var typed = order.typed();
        var guests = IntStream.range(0, typed.rows(GUESTS))
                .mapToObj(at -> GUESTS + "/" + at + "/")
                .map(row -> Body.of("kind", typed.one(row + "kind"))
                        .and("number", typed.number(row + "number"))
                        .and("names", typed.one(row + "names"))
                        .json())
                .toList();
        var body = Body.of("on", typed.day("on"))
                .and("form", typed.one("form"))
                .and("guests", guests)
                .and("note", typed.one("note"));
        api.act(order.course(), "formal-ending", order.change(), body.json());
    }

    private static List<Field> holding(SeenEnding seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.note(words.text("ending.hold-formal.then")),
                Field.day(
                        "on",
                        words.text("ending.field.held-on"),
                        formal(seen)
                                .map(ClosingApi.FormalEnding::on)
                                .filter(on -> !on.isAfter(words.today()))
                                .orElse(words.today())),
                Field.text("agreed", words.text("ending.field.agreed")));
    }

    private void hold(Order order) {
        var body = Body.of("on", order.typed().day("on"))
                .and("agreed", order.typed().one("agreed"));
        api.held(order.course(), order.change(), body.json());
    }

    private static List<Field> making(SeenEnding seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.note(words.text("ending.make-sheet.then")),
                Field.text("thanks", words.text("ending.field.thanks"))
                        .hinted(words.text("ending.field.thanks.hint"))
                        .with(seen.closing()
                                .found()
                                .map(Closing::resultsSheet)
                                .map(ClosingApi.SheetMade::thanks)
                                .orElse(null)));
    }

    private void make(Order order) {
        api.makeSheet(
                order.course(),
                order.change(),
                Body.of("thanks", order.typed().one("thanks")).json());
    }

    /// What is open of all rooms, each with a reason of its own.
    private static List<Field> closing(SeenEnding seen, @Nullable UUID part, Words words) {
        var open = seen.open();
        var reasons = coded(seen.codes().acceptedReasons(), words);
        var ends = seen.closing().found().map(Closing::plannedEnd);
        var items = IntStream.range(0, open.size()).boxed().flatMap(at -> {
            var code = open.get(at).code();
            return Stream.of(
                    Rows.about(ACCEPTED, at, code),
                    Field.heading(seen.title(open.get(at))),
                    Field.list(Rows.field(ACCEPTED, code, "reason"), words.text("ending.field.stays-open"), reasons),
                    Field.line(Rows.field(ACCEPTED, code, "text"), words.text("ending.field.text")));
        });
        return Stream.of(
                        Stream.of(Field.note(
                                ends.isEmpty()
                                        ? words.text("ending.close.then.now")
                                        : words.text("ending.close.then", words.whole(ends.get()), open.size()))),
                        items,
                        Stream.of(Field.text("note", words.text("ending.field.closing-note"))))
                .flatMap(some -> some)
                .toList();
    }

    private void close(Order order) {
        var accepted = Rows.of(order.typed(), ACCEPTED);
        var body = Body.of(
                        ACCEPTED,
                        accepted.json(row -> Body.of("code", row.about())
                                .and("reason", row.one("reason"))
                                .and("text", row.one("text"))))
                .and("note", order.typed().one("note"));
        accepted.send(() -> api.close(order.course(), order.change(), body.json()));
    }
}
