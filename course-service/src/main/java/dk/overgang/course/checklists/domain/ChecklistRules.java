package dk.overgang.course.checklists.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistCommand.NoteItem;
import dk.overgang.course.checklists.domain.ChecklistCommand.RecordPhaseChange;
import dk.overgang.course.checklists.domain.ChecklistCommand.SetOwner;
import dk.overgang.course.checklists.domain.ChecklistRefusal.AlwaysRelevant;
import dk.overgang.course.checklists.domain.ChecklistRefusal.BoundaryIsTheEnding;
import dk.overgang.course.checklists.domain.ChecklistRefusal.DateOutOfRange;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NoSuchBoundary;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NoSuchItem;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NotCarriedOver;
import dk.overgang.course.checklists.domain.ChecklistRefusal.OwnerIsNoWorker;
import dk.overgang.course.checklists.domain.ChecklistRefusal.PhaseNotBegun;
import dk.overgang.course.checklists.domain.ChecklistRefusal.ReasonNotAllowed;
import dk.overgang.course.checklists.domain.ChecklistRefusal.ReasonNotNeeded;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.checklists.domain.PhaseChange.CarriedOver;
import dk.overgang.course.checklists.domain.PhaseChange.Talk;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseRefusal;
import dk.overgang.course.course.domain.dates.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may be noted in a checklist. The phase of the course never matters for an item.
record ChecklistRules(Checklist checklist, ChecklistTemplate template, Course course) {

    /// An item is noted on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_NOTE = 366;

    Decision<Checklist> decide(ChecklistCommand command) {
        var ending = course.ending();
        if (ending != null) {
            return Decision.refused(new CourseRefusal.AlreadyEnded(ending.on()));
        }
        return switch (command) {
            case NoteItem note -> note(note);
            case SetOwner owner -> setOwner(owner);
            case RecordPhaseChange change -> record(change);
        };
    }

    /// Why nothing can be said of a phase change at that boundary, whoever asks.
    static Optional<ChecklistRefusal> refusalOf(int boundary) {
        if (boundary == Plan.PHASES) {
            return Optional.of(new BoundaryIsTheEnding());
        }
        return boundary < 1 || boundary > Plan.PHASES ? Optional.of(new NoSuchBoundary()) : Optional.empty();
    }

    private Decision<Checklist> note(NoteItem note) {
        var item = template.item(note.item());
        if (item.isEmpty()) {
            return Decision.refused(new NoSuchItem());
        }
        var today = note.signed().today();
        var why = outside("on", today.minusDays(DAYS_TO_NOTE), note.on(), today)
                .or(() -> reasonRefused(item.get(), note.state(), note.reason()));
        return Decision.unless(
                why,
                () -> changed(
                        note.item(),
                        new Noted(
                                note.state(),
                                note.on(),
                                note.reason(),
                                checklist.owner(note.item()),
                                note.signed().by(),
                                note.signed().at())));
    }

    private static Optional<ChecklistRefusal> reasonRefused(Item item, State state, @Nullable String reason) {
        return switch (state) {
            case OPEN, DONE -> reason == null ? Optional.empty() : Optional.of(new ReasonNotNeeded());
            case NOT_RELEVANT -> {
                if (item.isCore()) {
                    yield Optional.of(new AlwaysRelevant());
                }
                yield reason != null && item.reasons().contains(reason)
                        ? Optional.empty()
                        : Optional.of(new ReasonNotAllowed(item.reasons()));
            }
        };
    }

    private Decision<Checklist> setOwner(SetOwner command) {
        if (template.item(command.item()).isEmpty()) {
            return Decision.refused(new NoSuchItem());
        }
        if (command.owner().contradictsItself()) {
            return Decision.refused(new OwnerIsNoWorker("owner.worker"));
        }
        return changed(command.item(), owned(command.item(), command.owner(), command.signed()));
    }

    private Noted owned(String item, Owner owner, ChecklistCommand.Signed signed) {
        var before = checklist.noted(item).map(Checklist.NotedItem::current);
        return new Noted(
                checklist.state(item),
                before.map(Noted::on).orElse(signed.today()),
                before.map(Noted::reason).orElse(null),
                owner,
                signed.by(),
                signed.at());
    }

    /// Nothing is kept where the item is so already: a repeated click is no change.
    private Decision<Checklist> changed(String item, Noted noted) {
        return isAlready(item, noted) ? Decision.unchanged() : Decision.changed(checklist.with(item, noted));
    }

    private boolean isAlready(String item, Noted noted) {
        return checklist
                .noted(item)
                .map(Checklist.NotedItem::current)
                .map(now -> now.state() == noted.state()
                        && now.on().equals(noted.on())
                        && Objects.equals(now.reason(), noted.reason())
                        && now.owner().equals(noted.owner()))
                .orElse(noted.state() == State.OPEN && noted.owner().equals(Owner.COURSE_WORKER));
    }

    private Decision<Checklist> record(RecordPhaseChange change) {
        var boundary = refusalOf(change.boundary());
        if (boundary.isPresent()) {
            return Decision.refused(boundary.get());
        }
        var plan = course.plan();
        if (plan.isEmpty()) {
            return Decision.refused(new CourseRefusal.NotStarted());
        }
        return Decision.unless(refusal(change, plan.get()), () -> Decision.changed(recorded(change)));
    }

    private Optional<? extends Refusal> refusal(RecordPhaseChange change, Plan plan) {
        var today = change.signed().today();
        var ending = plan.phases().get(change.boundary() - 1);
        if (today.isBefore(ending.start()) || course.holds(ending.start())) {
            return Optional.of(new PhaseNotBegun(ending.number(), ending.start()));
        }
        return outside("on", ending.start(), change.on(), today)
                .or(() -> Optional.ofNullable(change.beganInPractice())
                        .flatMap(day -> outside("phaseBeganInPractice", plan.start(), day, today)))
                .or(() -> carriedOverRefused(change));
    }

    private Optional<ChecklistRefusal> carriedOverRefused(RecordPhaseChange change) {
        var allowed = mayBeCarriedOver(change.boundary());
        var carried = change.carriedOver();
        return IntStream.range(0, carried.size())
                .mapToObj(i -> carriedOverRefused(i, carried.get(i), allowed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ChecklistRefusal> carriedOverRefused(int i, CarriedOver carried, List<String> allowed) {
        if (!allowed.contains(carried.item())) {
            return Optional.of(new NotCarriedOver(i, allowed));
        }
        return carried.owner().contradictsItself()
                ? Optional.of(new OwnerIsNoWorker("carriedOver." + i + ".owner.worker"))
                : Optional.empty();
    }

    /// What is open up to that boundary, and what its record named: a correction may come when it is done.
    private List<String> mayBeCarriedOver(int boundary) {
        var former = checklist.phaseChange(boundary);
        return template.items().stream()
                .filter(item -> item.counts() && item.phase() <= boundary)
                .map(Item::code)
                .filter(code -> checklist.state(code) == State.OPEN
                        || former.filter(change -> change.names(code)).isPresent())
                .toList();
    }

    private Checklist recorded(RecordPhaseChange change) {
        var signed = change.signed();
        var talk = new Talk(
                change.on(),
                change.toldToCitizen(),
                change.carriedOver(),
                change.words(),
                change.beganInPractice(),
                signed.by(),
                signed.at());
        var owned = checklist;
        for (var carried : change.carriedOver()) {
            owned = new ChecklistRules(owned, template, course).carrying(carried, signed);
        }
        return owned.with(change.boundary(), talk);
    }

    private Checklist carrying(CarriedOver carried, ChecklistCommand.Signed signed) {
        var noted = owned(carried.item(), carried.owner(), signed);
        return checklist.state(carried.item()) != State.OPEN || isAlready(carried.item(), noted)
                ? checklist
                : checklist.with(carried.item(), noted);
    }

    private static Optional<ChecklistRefusal> outside(
            String field, LocalDate earliest, LocalDate day, LocalDate latest) {
        return Stream.of(day)
                .filter(date -> date.isBefore(earliest) || date.isAfter(latest))
                .map(_ -> (ChecklistRefusal) new DateOutOfRange(field, earliest, latest))
                .findFirst();
    }
}
