package dk.overgang.portal.measuring;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.measuring.MeasuringApi.Instrument;
import dk.overgang.portal.measuring.MeasuringApi.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of an instrument: for a new measurement, to complete a draft, and to correct one.
final class MeasuringDeeds {

    private static final String SECTION = "maalinger";
    private static final String ANSWERS = "answers/";

    private final MeasuringApi api;

    MeasuringDeeds(MeasuringApi api) {
        this.api = api;
    }

    Map<String, Deed<SeenMeasurements>> all() {
        return Map.of(
                "tag", new Deed<>("measuring.take", SECTION, MeasuringDeeds::form, MeasuringDeeds::stand, this::take),
                "goer-faerdig", new Deed<>("measuring.complete", SECTION, MeasuringDeeds::answers, this::complete),
                "ret", new Deed<>("measuring.correct", SECTION, MeasuringDeeds::correction, this::correct),
                "traek-tilbage", new Deed<>("measuring.withdraw", SECTION, MeasuringDeeds::withdrawal, this::withdraw));
    }

    private static List<Field> form(SeenMeasurements seen, @Nullable UUID part, Words words) {
        return seen.instrument(part).map(it -> fields(seen, it, words)).orElse(List.of());
    }

    private static List<Field> fields(SeenMeasurements seen, Instrument instrument, Words words) {
        var before = Stream.of(
                Field.hidden("instrument", instrument.code()),
                Field.hidden("instrumentVersion", Integer.toString(instrument.version())),
                Field.day("on", words.text("measuring.field.on"), words.today()),
                Field.one(
                        "answeredBy",
                        words.text("measuring.field.answered-by"),
                        instrument.answeredBy().stream()
                                .map(who -> new Option(who, words.text("measuring.answered." + who)))
                                .toList()),
                Field.list(
                        "point",
                        words.text("measuring.field.point"),
                        Option.of(words, "measuring.point", "START", "PHASE_CHANGE", "END", "FOLLOW_UP")));
        var after = Stream.of(
                Field.day("consent/givenOn", words.text("measuring.field.consent"), null),
                Field.yes("draft", words.text("measuring.field.draft")));
        return Stream.of(before, items(seen, instrument, Map.of()), after)
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Field> items(SeenMeasurements seen, Instrument instrument, Map<String, Integer> answers) {
        return instrument.items().stream()
                .map(item -> Field.scale(ANSWERS + item.code(), seen.label(item), steps(seen, item))
                        .with(Optional.ofNullable(answers.get(item.code()))
                                .map(Object::toString)
                                .orElse(null)));
    }

    private static List<Option> steps(SeenMeasurements seen, Item item) {
        var scale = item.scale();
        var labels = seen.labels(scale);
        return IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(number -> {
                    var at = number - scale.from();
                    return new Option(
                            Integer.toString(number),
                            Integer.toString(number),
                            at < labels.size() ? labels.get(at) : null);
                })
                .toList();
    }

    /// What was measured already, for who comes second.
    private static List<String> stand(SeenMeasurements seen, @Nullable UUID part, Words words) {
        return seen.made().stream()
                .map(line -> line.name() + ", " + line.more())
                .toList();
    }

    private void take(Order order) {
        var typed = order.typed();
        var consent = typed.day("consent/givenOn");
        var body = Body.of("instrument", typed.one("instrument"))
                .and("version", typed.number("instrumentVersion"))
                .and("on", typed.day("on"))
                .and("answers", typed.numbers(ANSWERS))
                .and("answeredBy", typed.one("answeredBy"))
                .and("point", typed.one("point"))
                .and("draft", typed.yes("draft"))
                .and("consent", consent == null ? null : Map.of("givenOn", consent));
        api.take(order.course(), order.change(), body.json());
    }

    private static List<Field> answers(SeenMeasurements seen, @Nullable UUID id, Words words) {
        return seen.measurement(id).stream()
                .flatMap(one -> seen.instrument(one.instrument().code()).stream()
                        .flatMap(instrument -> items(seen, instrument, one.answers())))
                .toList();
    }

    private void complete(Order order) {
        act(order, "completion", Body.of("answers", order.typed().numbers(ANSWERS)));
    }

    private static List<Field> correction(SeenMeasurements seen, @Nullable UUID id, Words words) {
        var why = Field.one(
                "reason",
                words.text("measuring.field.reason"),
                Option.of(words, "measuring.reason", "TYPING_ERROR", "MISUNDERSTOOD", "OTHER"));
        return Stream.concat(answers(seen, id, words).stream(), Stream.of(why)).toList();
    }

    private void correct(Order order) {
        var body = Body.of("answers", order.typed().numbers(ANSWERS))
                .and("reason", order.typed().one("reason"));
        act(order, "correction", body);
    }

    private static List<Field> withdrawal(SeenMeasurements seen, @Nullable UUID id, Words words) {
        return List.of(Field.one(
                "reason",
                words.text("measuring.field.reason"),
                Option.of(words, "measuring.mistake", "WRONG_CITIZEN", "ENTERED_TWICE", "OTHER")));
    }

    private void withdraw(Order order) {
        act(order, "withdrawal", Body.of("reason", order.typed().one("reason")));
    }

    private void act(Order order, String what, Body body) {
        api.act(order.course(), order.id(), what, order.change(), body.json());
    }
}
