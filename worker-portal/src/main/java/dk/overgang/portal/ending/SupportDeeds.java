package dk.overgang.portal.ending;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The support that goes on after the course: the need, the application, the decision, and who gives it.
final class SupportDeeds {

    private static final String SECTION = "stoette";

    private final SupportApi api;

    SupportDeeds(SupportApi api) {
        this.api = api;
    }

    Map<String, Deed<SeenEnding>> all() {
        return Map.of(
                "stoettebehov", deed("ending.need", SupportDeeds::need, this::record),
                "ansoegning", deed("ending.apply", SupportDeeds::application, this::apply),
                "afgoerelse", deed("ending.decide", SupportDeeds::decision, this::decide),
                "ny-stoetteperson", deed("ending.name-worker", SupportDeeds::worker, this::name));
    }

    private static Deed<SeenEnding> deed(String text, Deed.Form<SeenEnding> form, Deed.Send send) {
        return new Deed<>(text, SECTION, form, SupportDeeds::stands, send);
    }

    private static List<String> stands(SeenEnding seen, @Nullable UUID part, Words words) {
        return seen.lines().support().stream()
                .map(fact -> fact.label() + ": " + fact.text())
                .toList();
    }

    private static Optional<SupportApi.Register> register(SeenEnding seen) {
        return seen.support().found();
    }

    /// What the register already says stands there, the answer itself is never chosen before.
    private static List<Field> need(SeenEnding seen, @Nullable UUID part, Words words) {
        var kinds = seen.kinds().stream()
                .map(one -> new Option(one.code(), one.name().in(words.locale())))
                .toList();
        var now = register(seen);
        return Stream.of(
                        Stream.of(
                                Field.day("on", words.text("ending.field.talked-on"), words.today()),
                                Field.one("needed", words.text("ending.field.needed"), answers(words)),
                                level(words).hinted(words.text("ending.field.only-yes")),
                                Field.list("kind", words.text("ending.support.kind"), kinds)
                                        .hinted(words.text("ending.field.only-yes"))),
                        view("citizensView", now.map(SupportApi.Register::citizensView), words),
                        view("workersView", now.map(SupportApi.Register::workersView), words))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Option> answers(Words words) {
        return Stream.of("YES", "NO", "UNKNOWN")
                .map(answer -> new Option(
                        answer, words.text("ending.needed." + answer), words.text("ending.needed-then." + answer)))
                .toList();
    }

    private static Field level(Words words) {
        return Field.list(
                "level",
                words.text("ending.support.level"),
                Option.of(words, "ending.level", "LOWER", "SAME", "HIGHER"));
    }

    private static Stream<Field> view(String name, Optional<SupportApi.View> now, Words words) {
        return Stream.of(
                Field.list(
                                name + "/answer",
                                words.text("ending.support." + name),
                                Option.of(words, "ending.needed", "YES", "NO", "UNKNOWN"))
                        .with(now.map(SupportApi.View::answer).orElse(null)),
                Field.text(name + "/words", words.text("ending.field." + name))
                        .with(now.map(SupportApi.View::words).orElse(null)));
    }

    private void record(Order order) {
        var typed = order.typed();
        send(
                order,
                "need",
                Body.of("on", typed.day("on"))
                        .and("needed", typed.one("needed"))
                        .and("level", typed.one("level"))
                        .and("kind", typed.one("kind"))
                        .and("citizensView", view(typed, "citizensView"))
                        .and("workersView", view(typed, "workersView")));
    }

    private static @Nullable Map<String, Object> view(Typed typed, String name) {
        var answer = typed.one(name + "/answer");
        var said = typed.one(name + "/words");
        return answer == null && said == null
                ? null
                : Body.of("answer", answer).and("words", said).json();
    }

    private static List<Field> application(SeenEnding seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.note(words.text("ending.apply.then")),
                Field.day("on", words.text("ending.field.applied-on"), words.today()));
    }

    private void apply(Order order) {
        send(order, "application", Body.of("on", order.typed().day("on")));
    }

    private static List<Field> decision(SeenEnding seen, @Nullable UUID part, Words words) {
        var verdicts = Stream.of("GRANTED", "REFUSED")
                .map(verdict -> new Option(
                        verdict, words.text("ending.verdict." + verdict), words.text("ending.verdict-then." + verdict)))
                .toList();
        return List.of(
                Field.one("decision", words.text("ending.field.decision"), verdicts),
                Field.day("decidedOn", words.text("ending.field.decided-on"), words.today()),
                Field.day("fromOn", words.text("ending.field.from-on"), null),
                level(words).hinted(words.text("ending.field.only-granted")));
    }

    private void decide(Order order) {
        var typed = order.typed();
        send(
                order,
                "decision",
                Body.of("decision", typed.one("decision"))
                        .and("decidedOn", typed.day("decidedOn"))
                        .and("fromOn", typed.day("fromOn"))
                        .and("level", typed.one("level")));
    }

    private static List<Field> worker(SeenEnding seen, @Nullable UUID part, Words words) {
        var workers = seen.names().orElse(Map.of()).values().stream()
                .filter(Worker::worksWithCitizens)
                .map(one -> new Option(one.id(), one.name()))
                .toList();
        return List.of(
                Field.note(words.text("ending.name-worker.then")),
                Field.list("worker", words.text("ending.field.worker"), workers),
                Field.day("on", words.text("ending.field.named-on"), words.today()));
    }

    private void name(Order order) {
        send(
                order,
                "new-worker",
                Body.of("worker", order.typed().id("worker"))
                        .and("on", order.typed().day("on")));
    }

    private void send(Order order, String what, Body body) {
        api.act(order.course(), what, order.change(), body.json());
    }
}
