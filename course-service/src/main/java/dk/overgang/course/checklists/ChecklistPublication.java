package dk.overgang.course.checklists;

import dk.overgang.commands.Change;
import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.NotedItem;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Kind;
import dk.overgang.course.checklists.domain.PhaseChange;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other services hear of checklists: where each item stands and which phase changes were talked through, no text
/// and no owner.
final class ChecklistPublication {

    static final String CHANGED = "dk.overgang.checklist.changed.v1";

    record ChecklistV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            VersionId checklist,
            List<ItemV1> items,
            List<PhaseChangeV1> phaseChanges) {}

    record ItemV1(
            String code,
            int phase,
            Kind kind,
            State state,
            @Nullable LocalDate on) {

        private static ItemV1 of(Item item, @Nullable Noted noted) {
            return noted == null || noted.state() == State.OPEN
                    ? new ItemV1(item.code(), item.phase(), item.kind(), State.OPEN, null)
                    : new ItemV1(item.code(), item.phase(), item.kind(), noted.state(), noted.on());
        }
    }

    record PhaseChangeV1(int boundary, LocalDate on, boolean toldToCitizen) {

        private static PhaseChangeV1 of(PhaseChange change) {
            var talk = change.standing();
            return new PhaseChangeV1(change.boundary(), talk.on(), talk.toldToCitizen());
        }
    }

    private final ChecklistCatalogue catalogue;

    ChecklistPublication(ChecklistCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Nothing where only an owner or a text has changed, which others do not hear.
    List<OutboxEvent> publication(Change<Checklist> change) {
        var told = told(change.after());
        return told.equals(told(change.before())) ? List.of() : List.of(new OutboxEvent(CHANGED, change.at(), told));
    }

    private ChecklistV1 told(Checklist checklist) {
        return new ChecklistV1(
                checklist.municipality(),
                checklist.citizenId(),
                checklist.courseId(),
                checklist.template(),
                catalogue.version(checklist.template()).items().stream()
                        .map(item -> ItemV1.of(item, noted(checklist, item)))
                        .toList(),
                checklist.phaseChanges().stream().map(PhaseChangeV1::of).toList());
    }

    private static @Nullable Noted noted(Checklist checklist, Item item) {
        return checklist.noted(item.code()).map(NotedItem::current).orElse(null);
    }
}
