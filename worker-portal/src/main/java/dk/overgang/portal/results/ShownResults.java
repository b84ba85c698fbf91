package dk.overgang.portal.results;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import dk.overgang.portal.services.outcome.OutcomeApi.Instruments;
import dk.overgang.portal.services.outcome.OutcomeApi.Report;
import dk.overgang.portal.services.outcome.OutcomeApi.Result;
import dk.overgang.portal.services.outcome.OutcomeApi.Tally;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The results of a team in lines.
///
/// @param fewest of fewer courses nothing is told
/// @param lead how many courses count; empty where they are too few
/// @param hasRecorded whether enough courses have an outcome that was recorded
record ShownResults(int fewest, String lead, boolean hasRecorded, List<Table> tables) {

    /// How many courses have which value.
    ///
    /// @param caption of how many courses it is known
    record Table(String title, String caption, List<Row> rows) {}

    /// @param share of those of which it is known, in whole per cent
    record Row(String value, int courses, String share) {}

    static ShownResults of(Report report, Instruments instruments, Words words) {
        var outcomes = report.outcomes().stream().map(tally -> outcome(tally, report, words));
        var admitted = report.admitted().stream()
                .map(tally -> table(
                        words.text("results.admissions"),
                        tally,
                        value -> words.coded("results.admitted.", value),
                        words));
        var wellbeing = report.wellbeing().stream()
                .map(tally -> table(
                        words.text(
                                "results.wellbeing",
                                instruments.name(tally.what(), words.locale()).orElse(tally.what())),
                        tally,
                        value -> words.coded("results.meaning.", value),
                        words));
        return new ShownResults(
                report.fewestCourses(),
                lead(report, words),
                !report.outcomes().isEmpty(),
                Stream.of(outcomes, admitted, wellbeing).flatMap(some -> some).toList());
    }

    private static String lead(Report report, Words words) {
        var courses = report.courses();
        var recorded = report.recorded();
        var admissions = report.admissions();
        return courses == null || recorded == null || admissions == null
                ? ""
                : words.text("results.lead", courses, recorded, admissions);
    }

    private static Table outcome(Tally tally, Report report, Words words) {
        var result = report.results().stream()
                .filter(one -> one.code().equals(tally.what()))
                .findFirst();
        var values = result.map(Result::values).orElse(List.of());
        return table(
                result.map(one -> one.text().in(words.locale())).orElse(tally.what()),
                tally,
                value -> Coded.text(values, value, words.locale()),
                words);
    }

    private static Table table(String title, Tally tally, UnaryOperator<String> named, Words words) {
        var groups =
                tally.groups().stream().map(group -> row(named.apply(group.value()), group.courses(), tally, words));
        var others = tally.others() == 0
                ? Stream.<Row>empty()
                : Stream.of(row(words.text("results.others"), tally.others(), tally, words));
        return new Table(
                title,
                words.text("results.caption", tally.courses()),
                Stream.concat(groups, others).toList());
    }

    private static Row row(String value, int courses, Tally tally, Words words) {
        return new Row(value, courses, words.text("results.per-cent", Math.round(100.0 * courses / tally.courses())));
    }

    public boolean isTooFew() {
        return lead.isEmpty();
    }
}
