package dk.overgang.portal.ending;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.ending.EndingLines.Fact;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import dk.overgang.portal.services.outcome.OutcomeApi;
import dk.overgang.portal.services.outcome.OutcomeApi.Entry;
import dk.overgang.portal.services.outcome.OutcomeApi.Outcome;
import dk.overgang.portal.services.outcome.OutcomeApi.Result;
import dk.overgang.portal.services.worker.WorkerNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course has led to, in lines.
///
/// @param recorded who recorded it and when; null before anybody has
/// @param facts each result, and beside them what the course and its measurements know themselves
/// @param former what stood before a correction
record OutcomeLines(@Nullable String recorded, List<Fact> facts, List<String> former, List<Act> acts) {

    static OutcomeLines of(SeenEnding seen) {
        return seen.outcome()
                .found()
                .map(outcome -> of(seen, outcome))
                .orElseGet(() -> new OutcomeLines(null, List.of(), List.of(), List.of()));
    }

    private static OutcomeLines of(SeenEnding seen, Outcome outcome) {
        var standing = Optional.ofNullable(outcome.standing());
        return new OutcomeLines(
                standing.map(entry -> signed(seen, entry)).orElse(null),
                Stream.concat(standing.stream().flatMap(entry -> results(seen, outcome, entry)), known(seen, outcome))
                        .toList(),
                outcome.former().stream()
                        .map(entry -> signed(seen, entry) + " "
                                + results(seen, outcome, entry)
                                        .map(fact -> fact.label() + ": " + fact.text())
                                        .collect(joining(", ")))
                        .toList(),
                Allowed.find(outcome.allowed(), "RECORD_OUTCOME").stream()
                        .map(said -> act(seen, standing.isPresent(), said))
                        .toList());
    }

    private static String signed(SeenEnding seen, Entry entry) {
        var words = seen.words();
        var by = WorkerNames.name(seen.names(), entry.by()).orElseGet(() -> words.text("ending.colleague"));
        return entry.reason() == null
                ? words.text("ending.outcome.by", words.day(entry.on()), by)
                : words.text(
                        "ending.outcome.corrected-by",
                        words.day(entry.on()),
                        by,
                        words.coded("ending.outcome-reason.", entry.reason()));
    }

    /// What was recorded, in the order of the results; a result that is not asked any more stands with its code.
    private static Stream<Fact> results(SeenEnding seen, Outcome outcome, Entry entry) {
        var locale = seen.words().locale();
        var asked = outcome.asked().stream()
                .filter(result -> entry.values().containsKey(result.code()))
                .map(result -> new Fact(
                        result.text().in(locale),
                        Coded.text(
                                result.values(), String.valueOf(entry.values().get(result.code())), locale)));
        var known = outcome.asked().stream().map(Result::code).toList();
        var others = entry.values().entrySet().stream()
                .filter(value -> !known.contains(value.getKey()))
                .map(value -> new Fact(value.getKey(), value.getValue()));
        return Stream.concat(asked, others);
    }

    private static Stream<Fact> known(SeenEnding seen, Outcome outcome) {
        var words = seen.words();
        var admissions = new Fact(words.text("ending.outcome.admissions"), Long.toString(outcome.admissions()));
        return Stream.concat(Stream.of(admissions), outcome.wellbeing().stream().map(one -> wellbeing(seen, one)));
    }

    private static Fact wellbeing(SeenEnding seen, OutcomeApi.Wellbeing one) {
        var words = seen.words();
        return new Fact(
                seen.instrument(one.instrument()),
                words.text(
                        "ending.outcome.score", words.coded("ending.meaning.", one.meaning()), one.from(), one.to()));
    }

    private static Act act(SeenEnding seen, boolean isCorrection, Allowed said) {
        return new Act(
                seen.header().address("afslutning/" + OutcomeDeeds.NAME),
                OutcomeDeeds.SECTION,
                isCorrection ? "ending.outcome.correct" : OutcomeDeeds.TEXT,
                "",
                said.allowed(),
                said.why());
    }
}
