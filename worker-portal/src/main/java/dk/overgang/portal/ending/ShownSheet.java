package dk.overgang.portal.ending;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.closing.ClosingApi.Goal;
import dk.overgang.portal.services.closing.ClosingApi.Instrument;
import dk.overgang.portal.services.closing.ClosingApi.KindCount;
import dk.overgang.portal.services.closing.ClosingApi.ScoreChange;
import dk.overgang.portal.services.closing.ClosingApi.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A results sheet in lines.
///
/// @param time from when to when; empty before the start
record ShownSheet(
        String time,
        List<PhaseLine> phases,
        List<String> beside,
        List<GoalLine> goals,
        String subGoals,
        List<InstrumentTable> instruments,
        List<String> handover,
        @Nullable String formalEnding,
        @Nullable String thanks) {

    record PhaseLine(String phase, String from, String to, int contacts) {}

    record GoalLine(String text, String degree) {}

    /// One instrument: from the first to the latest.
    record InstrumentTable(String name, String days, String sum, List<ChangeRow> rows) {}

    /// @param kind of its mark: good, late or open
    record ChangeRow(String label, String from, String to, String kind, String icon, String word) {}

    static ShownSheet of(Sheet sheet, Words words) {
        var from = sheet.from();
        var to = sheet.to();
        return new ShownSheet(
                from == null || to == null
                        ? ""
                        : words.text(
                                sheet.ended() ? "ending.sheet.was" : "ending.sheet.is",
                                words.whole(from),
                                words.whole(to)),
                sheet.phases().stream()
                        .map(phase -> new PhaseLine(
                                words.text("phase." + phase.phase()),
                                words.day(phase.from()),
                                words.day(phase.to()),
                                phase.contacts()))
                        .toList(),
                beside(sheet, words),
                sheet.goals().stream().map(goal -> goal(goal, words)).toList(),
                words.text(
                        "ending.sheet.sub-goals",
                        sheet.subGoals().reached(),
                        sheet.subGoals().of()),
                sheet.instruments().stream().map(one -> table(one, words)).toList(),
                handover(sheet, words),
                sheet.formalEndingOn() == null
                        ? null
                        : words.text("ending.sheet.formal", words.whole(sheet.formalEndingOn())),
                sheet.thanks());
    }

    private static List<String> beside(Sheet sheet, Words words) {
        var pauses = sheet.pauses().stream()
                .map(pause -> pause.to() == null
                        ? words.text("ending.sheet.pause-since", words.day(pause.from()))
                        : words.text("ending.sheet.pause", words.day(pause.from()), words.day(pause.to())));
        var before = sheet.contacts().beforeTheStart() == 0
                ? Stream.<String>empty()
                : Stream.of(words.text("ending.sheet.before", sheet.contacts().beforeTheStart()));
        var during = sheet.contacts().inPauses() == 0
                ? Stream.<String>empty()
                : Stream.of(
                        words.text("ending.sheet.in-pauses", sheet.contacts().inPauses()));
        return Stream.of(before, pauses, during).flatMap(some -> some).toList();
    }

    private static GoalLine goal(Goal goal, Words words) {
        var degree = goal.degree() == null
                ? words.text("ending.sheet.not-evaluated")
                : words.text("plan.degree." + goal.degree());
        return new GoalLine(
                goal.text(),
                Stream.of(
                                Optional.of(degree),
                                Optional.ofNullable(goal.evaluatedOn()).map(words::day))
                        .flatMap(Optional::stream)
                        .collect(joining(", ")));
    }

    private static InstrumentTable table(Instrument one, Words words) {
        var once = one.first().equals(one.latest());
        var score = Optional.ofNullable(one.score())
                .map(change -> row(words.text("ending.sheet.score"), change, once, words))
                .stream();
        var items = one.items().stream().map(item -> row(item.label().in(words.locale()), item.change(), once, words));
        return new InstrumentTable(
                one.name().in(words.locale()),
                once
                        ? words.text("ending.sheet.once", words.day(one.first()))
                        : words.text("ending.sheet.twice", words.day(one.first()), words.day(one.latest())),
                once ? "" : words.text("ending.sheet.sum", one.better(), one.same(), one.worse()),
                Stream.concat(score, items).toList());
    }

    private static ChangeRow row(String label, ScoreChange change, boolean once, Words words) {
        var meaning = once ? "SAME" : change.meaning();
        var word = once ? "" : words.text("ending.meaning." + meaning);
        return new ChangeRow(
                label,
                Integer.toString(change.from()),
                once ? "" : Integer.toString(change.to()),
                switch (meaning) {
                    case "BETTER" -> "good";
                    case "WORSE" -> "late";
                    default -> "open";
                },
                switch (meaning) {
                    case "BETTER" -> "arrow-upward";
                    case "WORSE" -> "arrow-downward";
                    default -> "minus";
                },
                word);
    }

    private static List<String> handover(Sheet sheet, Words words) {
        var handover = sheet.handover();
        var support = Optional.ofNullable(handover.supportGranted())
                .map(granted -> granted
                        ? handover.supportFrom() == null
                                ? words.text("ending.sheet.support")
                                : words.text("ending.sheet.support-from", words.whole(handover.supportFrom()))
                        : words.text("ending.sheet.no-support"))
                .stream();
        var open = handover.openNeeds() == 0
                ? Stream.<String>empty()
                : Stream.of(words.text("ending.sheet.open-needs", handover.openNeeds()));
        return Stream.of(
                        counts("ending.holder.", handover.needs(), words),
                        counts("ending.member.", handover.members(), words),
                        open,
                        support)
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<String> counts(String prefix, List<KindCount> counts, Words words) {
        return counts.stream()
                .map(count -> Objects.requireNonNull(words.texts()
                        .getMessage(
                                prefix + count.kind(),
                                new Object[] {count.number()},
                                count.kind() + ": " + count.number(),
                                words.locale())));
    }
}
