package dk.overgang.course.checklists.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistCommand.NoteItem;
import dk.overgang.course.checklists.domain.ChecklistCommand.SetOwner;
import dk.overgang.course.checklists.domain.ChecklistCommand.Signed;
import dk.overgang.course.checklists.domain.ChecklistProgress.ItemStatus;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Kind;
import dk.overgang.course.checklists.domain.ChecklistTemplate.NotRelevantReason;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.course.programmes.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course with its checklist, told in dates.
public record Story(Course course, Checklist checklist, ChecklistTemplate template) {

    public static final UUID W1 = new UUID(6, 1);
    public static final UUID W2 = new UUID(6, 2);

    /// A small checklist with every kind of item: the name of an item says its phase.
    static final ChecklistTemplate SMALL = new ChecklistTemplate(
            "SMALL",
            1,
            text(),
            List.of(),
            List.of(),
            List.of(new NotRelevantReason("PENSIONER", text()), new NotRelevantReason("NO_MOVE", text())),
            List.of(
                    item("TOLD_0", 0, Kind.CHECK),
                    item("HOME_1", 1, Kind.CHECK, "NO_MOVE"),
                    item("JOB_CENTRE_1", 1, Kind.CHECK, "PENSIONER"),
                    item("UNDER_WAY_1", 1, Kind.CONDITION),
                    item("SUPPORT_1", 1, Kind.ACTIVITY),
                    item("EVALUATED_2", 2, Kind.CONDITION),
                    item("STABLE_3", 3, Kind.CHECK)));

    /// A course of nine months in its contact phase, with W1 as its worker.
    public static Story opened(ChecklistTemplate template) {
        var course = Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
                day("2026-03-02"),
                Casework.UNKNOWN);
        return new Story(course, Checklist.untouched(course, template.id()), template)
                .given(new AssignWorker(W1, day("2026-02-02")));
    }

    /// In phase 1 from 2 March 2026: the boundaries are 2 June, 2 September and 2 December.
    static Story started() {
        return opened(SMALL).starts("2026-03-02");
    }

    public Story starts(String on) {
        return given(new Start(day(on), day(on)));
    }

    public Story pauses(String from) {
        return given(new PauseFrom(new UUID(9, from.hashCode()), "OTHER", day(from), day(from)));
    }

    public Story resumes(String on) {
        return given(new Resume(day(on), day(on)));
    }

    public Story lives(String until) {
        return given(new PassTime(day(until)));
    }

    public Story getsWorker(UUID worker, String on) {
        return given(new AssignWorker(worker, day(on)));
    }

    Story dies(String on) {
        return given(new HearOfCitizen(List.of(), day(on), day(on)));
    }

    /// The hospital tells late of an admission that lasts.
    Story hearsOfAdmission(String from, String today) {
        var stay = new HospitalStay(
                new UUID(7, 1), List.of(new UUID(8, 1)), true, false, day(from), null, List.of(), List.of());
        return given(new HearOfCitizen(List.of(stay), null, day(today)));
    }

    Story given(CourseCommand command) {
        return switch (course.decide(command)) {
            case Changed<Course>(var after, var _) -> new Story(after, checklist, template);
            case Unchanged<Course> _ -> this;
            case Refused<Course>(var why) -> throw new AssertionError(command + " was refused: " + why);
        };
    }

    public Story does(String item, String on) {
        return after(noting(item, State.DONE, on, null, on));
    }

    Story after(ChecklistCommand command) {
        return switch (decide(command)) {
            case Changed<Checklist>(var after, var _) -> new Story(course, after, template);
            case Unchanged<Checklist> _ -> this;
            case Refused<Checklist>(var why) -> throw new AssertionError(command + " was refused: " + why);
        };
    }

    Decision<Checklist> decide(ChecklistCommand command) {
        return checklist.decide(command, template, course);
    }

    Optional<Refusal> refusal(ChecklistCommand command) {
        return decide(command) instanceof Refused<Checklist>(var why) ? Optional.of(why) : Optional.empty();
    }

    public ChecklistProgress progress() {
        return new ChecklistProgress(template, checklist, course);
    }

    public ItemStatus status(String item) {
        return progress().item(item).orElseThrow();
    }

    public static List<String> codes(List<ItemStatus> items) {
        return items.stream().map(status -> status.item().code()).toList();
    }

    static NoteItem noting(String item, State state, String on, @Nullable String reason, String today) {
        return new NoteItem(item, state, day(on), reason, signed(today));
    }

    static SetOwner owning(String item, Owner owner, String today) {
        return new SetOwner(item, owner, signed(today));
    }

    static Signed signed(String today) {
        return new Signed("sub-w1", Instant.parse(today + "T09:00:00Z"), day(today));
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Item item(String code, int phase, Kind kind, String... reasons) {
        return new Item(code, phase, kind, List.of("R-087"), List.of(reasons), text());
    }

    static Text text() {
        return new Text("Åben økonomi", "Open economy");
    }
}
