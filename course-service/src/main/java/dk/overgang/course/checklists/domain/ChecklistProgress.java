package dk.overgang.course.checklists.domain;

import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.NotedItem;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a course has come with its checklist, by the phase it is in. The phase moves by the date alone; what is open
/// then is carried into the next phase and has an owner (C1). Nothing of this is stored, so it follows every plan.
public record ChecklistProgress(ChecklistTemplate template, Checklist checklist, Course course) {

    /// Where an item stands, the course being where it is.
    public enum Standing {
        OPEN,
        /// Open, and its phase has passed.
        CARRIED_OVER,
        DONE,
        NOT_RELEVANT
    }

    /// An item and where it stands.
    ///
    /// @param noted as it was last noted; null for one that nobody has touched
    /// @param owner by name where that is known
    /// @param carriedOverSince the boundary over which it was carried first; null where it was not
    public record ItemStatus(
            Item item,
            @Nullable Noted noted,
            State state,
            Owner owner,
            @Nullable LocalDate carriedOverSince) {

        public Standing standing() {
            return switch (state) {
                case OPEN -> carriedOverSince == null ? Standing.OPEN : Standing.CARRIED_OVER;
                case DONE -> Standing.DONE;
                case NOT_RELEVANT -> Standing.NOT_RELEVANT;
            };
        }

        boolean isMissing() {
            return state == State.OPEN && item.counts();
        }
    }

    /// How many items of a phase are done, of those that count and are relevant.
    public record Count(int done, int of) {}

    /// The phase last entered; 0 in the contact phase. It stays when the course ends.
    public int phase() {
        return course.phase();
    }

    /// Whether the phase change at a boundary has come.
    public boolean hasPassed(int boundary) {
        return boundary < phase();
    }

    /// The day on which a phase ends and the next one begins: 0 ends the contact phase; none before the start.
    public Optional<LocalDate> boundary(int number) {
        return course.plan()
                .map(plan -> number == 0 ? plan.start() : plan.ends().get(number - 1));
    }

    /// Whether the date of a boundary stands still, because a pause is open.
    public boolean isHeld(int boundary) {
        return !hasPassed(boundary) && course.plan().filter(Plan::held).isPresent();
    }

    /// All items, in the order of the checklist.
    public List<ItemStatus> items() {
        return template.items().stream().map(this::status).toList();
    }

    public List<ItemStatus> items(int phase) {
        return items().stream().filter(status -> status.item().phase() == phase).toList();
    }

    public Optional<ItemStatus> item(String code) {
        return template.item(code).map(this::status);
    }

    /// What is open of this phase and of those before it.
    public List<ItemStatus> missing() {
        return missingAt(phase());
    }

    /// What is open of the phase that ends at a boundary and of those before it.
    public List<ItemStatus> missingAt(int boundary) {
        return items().stream()
                .filter(status -> status.isMissing() && status.item().phase() <= boundary)
                .toList();
    }

    /// How far one phase has come.
    public Count count(int phase) {
        return new Count(
                (int) relevant(phase)
                        .filter(status -> status.state() == State.DONE)
                        .count(),
                (int) relevant(phase).count());
    }

    private Stream<ItemStatus> relevant(int phase) {
        return items(phase).stream().filter(status -> status.item().counts() && status.state() != State.NOT_RELEVANT);
    }

    private ItemStatus status(Item item) {
        var code = item.code();
        var noted = checklist.noted(code).map(NotedItem::current).orElse(null);
        var isCarried = checklist.state(code) == State.OPEN && item.counts() && hasPassed(item.phase());
        return new ItemStatus(
                item,
                noted,
                checklist.state(code),
                checklist.owner(code).in(course.worker()),
                isCarried ? boundary(item.phase()).orElse(null) : null);
    }

    /// Why there is no phase change to speak of at a boundary; empty for 1 and 2.
    public static Optional<ChecklistRefusal> refusalOf(int boundary) {
        return ChecklistRules.refusalOf(boundary);
    }
}
