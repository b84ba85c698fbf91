package dk.overgang.course.endings.sheet;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.course.contact.domain.PhaseStamp;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.course.endings.domain.FormalEnding;
import dk.overgang.course.endings.domain.Heard;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetChange;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetContacts;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetGoal;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetHandover;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetInstrument;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetItem;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPause;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetPhase;
import dk.overgang.course.endings.sheet.ResultsSheet.SheetSubGoals;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.domain.Progress.Change;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.measurements.instruments.domain.Scale;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.PlanContents;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts together what the rooms of the service know of a course. Nothing of it is stored: the sheet is what stands
/// today.
@Component
class ResultsSheets {

    private final AggregateStore<CoursePlan> plans;
    private final AggregateStore<Measurement> measurements;
    private final AggregateStore<ClosingRecord> closings;
    private final InstrumentCatalogue instruments;
    private final TextVault vault;

    ResultsSheets(
            AggregateStore<CoursePlan> plans,
            AggregateStore<Measurement> measurements,
            AggregateStore<ClosingRecord> closings,
            InstrumentCatalogue instruments,
            TextVault vault) {
        this.plans = plans;
        this.measurements = measurements;
        this.closings = closings;
        this.instruments = instruments;
        this.vault = vault;
    }

    /// The sheet of a course that the caller has been allowed to see.
    ResultsSheet of(Course course) {
        var contacts = contacts(course);
        var contents = plans.find(CoursePlan.idOf(course.id()))
                .map(Stored::state)
                .orElseGet(() -> CoursePlan.of(course))
                .contents();
        var record = closings.find(ClosingRecord.idOf(course.id()))
                .map(Stored::state)
                .orElseGet(() -> ClosingRecord.of(course.id(), course.citizenId(), course.municipality()));
        return new ResultsSheet(
                course.id(),
                course.citizenId(),
                course.start(),
                lastDay(course).orElse(null),
                course.ending() != null,
                phases(course, contacts),
                pauses(course),
                new SheetContacts(count(contacts, PhaseStamp.CONTACT), count(contacts, PhaseStamp.PAUSE)),
                contents.all(EffortGoal.class).stream()
                        .map(goal -> goal(goal, contents))
                        .toList(),
                subGoals(contents),
                instruments(course),
                handover(record.heard()),
                Optional.ofNullable(record.formalEnding()).map(FormalEnding::on).orElse(null),
                Optional.ofNullable(record.sheet())
                        .map(ClosingRecord.Sheet::thanks)
                        .map(vault::decrypt)
                        .orElse(null));
    }

    /// The contacts with the citizen, by where in the course they lay.
    private static Map<PhaseStamp, Long> contacts(Course course) {
        return course.casework().contacts().stream()
                .filter(ContactFact::withCitizen)
                .collect(Collectors.groupingBy(contact -> PhaseStamp.of(course, contact.on()), Collectors.counting()));
    }

    private static int count(Map<PhaseStamp, Long> contacts, PhaseStamp where) {
        return contacts.getOrDefault(where, 0L).intValue();
    }

    private static Optional<LocalDate> lastDay(Course course) {
        return course.plan().map(plan -> {
            var ending = course.ending();
            var end = ending == null ? plan.plannedEnd() : ending.on();
            return end.isAfter(plan.start()) ? end.minusDays(1) : end;
        });
    }

    private static List<SheetPhase> phases(Course course, Map<PhaseStamp, Long> contacts) {
        var last = lastDay(course);
        return course.plan().map(Plan::phases).orElse(List.of()).stream()
                .filter(phase -> phase.number() <= course.phase())
                .map(phase -> new SheetPhase(
                        phase.number(),
                        phase.start(),
                        last.filter(phase.end()::isAfter)
                                .filter(_ -> course.ending() != null)
                                .orElse(phase.end().minusDays(1)),
                        contacts.entrySet().stream()
                                .filter(some -> some.getKey().phase().equals(Optional.of(phase.number())))
                                .mapToInt(some -> some.getValue().intValue())
                                .sum()))
                .toList();
    }

    private static List<SheetPause> pauses(Course course) {
        return course.currentPauses().stream()
                .filter(pause -> !pause.voided())
                .map(ResultsSheets::pause)
                .toList();
    }

    private static SheetPause pause(Pause pause) {
        var to = pause.to();
        return new SheetPause(pause.from(), to == null || !to.isAfter(pause.from()) ? to : to.minusDays(1));
    }

    private SheetGoal goal(EffortGoal goal, PlanContents contents) {
        var last = contents.all(GoalEvaluation.class).stream()
                .filter(evaluation -> evaluation.goals().stream()
                        .anyMatch(outcome -> outcome.goal().equals(goal.id())))
                .max(Comparator.comparing(GoalEvaluation::on));
        return new SheetGoal(
                vault.decrypt(goal.text()),
                last.flatMap(evaluation -> evaluation.goals().stream()
                                .filter(outcome -> outcome.goal().equals(goal.id()))
                                .findFirst())
                        .map(GoalEvaluation.Outcome::degree)
                        .orElse(null),
                last.map(GoalEvaluation::on).orElse(null));
    }

    private static SheetSubGoals subGoals(PlanContents contents) {
        var states = contents.all(SubGoal.class).stream()
                .map(SubGoal::state)
                .filter(state -> state != SubGoal.State.GIVEN_UP)
                .toList();
        return new SheetSubGoals(
                (int) states.stream()
                        .filter(state -> state == SubGoal.State.REACHED)
                        .count(),
                states.size());
    }

    /// What is measured after the course is no result of it.
    private List<SheetInstrument> instruments(Course course) {
        var made = measurements.find(query(where("courseId").is(course.id()))).stream()
                .map(Stored::state)
                .filter(measurement -> measurement.counts() && !measurement.isFollowUp())
                .toList();
        return Progress.of(made, instruments::version).stream()
                .map(progress -> instrument(progress, made))
                .toList();
    }

    private SheetInstrument instrument(Progress progress, List<Measurement> made) {
        var instrument = instruments.version(progress.latest().instrument());
        var score = progress.score();
        return new SheetInstrument(
                instrument.code(),
                instrument.name(),
                instrument.direction(),
                progress.first().on(),
                progress.latest().on(),
                progress.items().stream().map(item -> item(instrument, item)).toList(),
                score == null
                        ? null
                        : instrument.scores().map(scale -> change(score, scale)).orElse(null),
                made.stream()
                        .filter(one -> one.instrument().code().equals(instrument.code()))
                        .sorted(Comparator.comparing(Measurement::on).thenComparing(Measurement::firstEnteredAt))
                        .flatMap(one -> one.score().map(sum -> new CurveChart.MeasuredScore(one.on(), sum)).stream())
                        .toList(),
                progress.count(Meaning.BETTER),
                progress.count(Meaning.SAME),
                progress.count(Meaning.WORSE));
    }

    private static SheetItem item(Instrument instrument, Progress.ItemChange change) {
        var item = instrument.items().stream()
                .filter(each -> each.code().equals(change.item()))
                .findFirst()
                .orElseThrow();
        return new SheetItem(item.code(), item.label(), change(change.change(), instrument.scaleOf(item)));
    }

    private static SheetChange change(Change change, Scale scale) {
        return new SheetChange(change.from(), change.to(), scale.from(), scale.to(), change.meaning());
    }

    private static SheetHandover handover(Heard heard) {
        var network = heard.network();
        var support = heard.support();
        var decision = support == null ? null : support.decision();
        return new SheetHandover(
                network == null ? List.of() : network.needs(),
                network == null ? List.of() : network.takenOver(),
                network == null ? 0 : network.openNeeds(),
                decision == null ? null : decision.equals("GRANTED"),
                support == null ? null : support.fromOn());
    }
}
