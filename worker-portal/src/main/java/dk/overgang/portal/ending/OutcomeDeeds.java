package dk.overgang.portal.ending;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.outcome.OutcomeApi;
import dk.overgang.portal.services.outcome.OutcomeApi.Entry;
import dk.overgang.portal.services.outcome.OutcomeApi.Outcome;
import dk.overgang.portal.services.outcome.OutcomeApi.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recording what a course has led to, and correcting it with a reason.
final class OutcomeDeeds {

    static final String SECTION = "resultater";
    static final String NAME = "registrer-resultater";
    static final String TEXT = "ending.outcome.record";

    private static final String VALUES = "values/";
    private static final String CODES = "codes";

    private final OutcomeApi api;

    OutcomeDeeds(OutcomeApi api) {
        this.api = api;
    }

    Map<String, Deed<SeenEnding>> all() {
        return Map.of(NAME, new Deed<>(TEXT, SECTION, OutcomeDeeds::form, OutcomeDeeds::stands, this::record));
    }

    /// A list for each result that the programme asks; a reason where something is corrected.
    private static List<Field> form(SeenEnding seen, @Nullable UUID part, Words words) {
        var outcome = seen.outcome().found();
        var standing = outcome.map(Outcome::standing);
        var asked = outcome.map(Outcome::asked).orElse(List.of());
        var note = Field.note(
                words.text(standing.isPresent() ? "ending.outcome.correct.then" : "ending.outcome.record.then"));
        return Stream.of(
                        Stream.of(note, Field.hidden(CODES, String.join(",", codes(asked)))),
                        asked.stream().map(result -> field(result, standing, words)),
                        standing.isPresent() ? Stream.of(reason(words)) : Stream.<Field>empty())
                .flatMap(some -> some)
                .toList();
    }

    private static List<String> codes(List<Result> asked) {
        return asked.stream().map(Result::code).toList();
    }

    private static Field field(Result result, Optional<Entry> standing, Words words) {
        var values = result.values().stream()
                .map(value -> new Option(value.code(), value.text().in(words.locale())))
                .toList();
        return Field.list(VALUES + result.code(), result.text().in(words.locale()), values)
                .with(standing.map(entry -> entry.values().get(result.code())).orElse(null));
    }

    private static Field reason(Words words) {
        return Field.list(
                "reason",
                words.text("ending.field.outcome-reason"),
                Option.of(words, "ending.outcome-reason", "TYPING_ERROR", "LEARNED_LATER", "OTHER"));
    }

    private static List<String> stands(SeenEnding seen, @Nullable UUID part, Words words) {
        return seen.lines().outcome().facts().stream()
                .map(fact -> fact.label() + ": " + fact.text())
                .toList();
    }

    /// What nobody has chosen is left out: the service says at which result.
    private void record(Order order) {
        var typed = order.typed();
        var values = new HashMap<String, String>();
        for (var code : Optional.ofNullable(typed.one(CODES)).orElse("").split(",", -1)) {
            var value = typed.one(VALUES + code);
            if (value != null) {
                values.put(code, value);
            }
        }
        api.record(
                order.course(),
                order.change(),
                Body.of("values", values).and("reason", typed.one("reason")).json());
    }
}
