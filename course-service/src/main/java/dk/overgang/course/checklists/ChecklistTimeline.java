package dk.overgang.course.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.checklists.domain.Checklist.NotedItem;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistTemplate;
import dk.overgang.course.checklists.domain.PhaseChange;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The items that were done, and the talks at the phase changes, in the timeline of their course.
@Component
class ChecklistTimeline implements TimelineSource {

    private final AggregateStore<Checklist> checklists;
    private final ChecklistCatalogue catalogue;

    ChecklistTimeline(AggregateStore<Checklist> checklists, ChecklistCatalogue catalogue) {
        this.checklists = checklists;
        this.catalogue = catalogue;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return checklists
                .find(Checklist.idFor(courseId))
                .map(Stored::state)
                .map(this::entries)
                .orElse(List.of());
    }

    private List<TimelineEntry> entries(Checklist checklist) {
        var template = catalogue.version(checklist.template());
        var done = checklist.items().stream()
                .filter(item -> item.current().state() == State.DONE)
                .map(item -> done(checklist, template, item));
        var talks = checklist.phaseChanges().stream().map(change -> talk(checklist, change));
        return Stream.concat(done, talks).toList();
    }

    private static TimelineEntry done(Checklist checklist, ChecklistTemplate template, NotedItem item) {
        var phase =
                template.item(item.code()).map(ChecklistTemplate.Item::phase).orElse(0);
        return new TimelineEntry(
                item.current().on(),
                Kind.CHECKLIST,
                part(checklist, "item:" + item.code()),
                Map.of("item", item.code(), "phase", String.valueOf(phase)));
    }

    private static TimelineEntry talk(Checklist checklist, PhaseChange change) {
        return new TimelineEntry(
                change.standing().on(),
                Kind.PHASE_CHANGE,
                part(checklist, "boundary:" + change.boundary()),
                Map.of("boundary", String.valueOf(change.boundary())));
    }

    /// An id of its own for each part, so that a page of the timeline begins behind one entry and not behind several.
    private static UUID part(Checklist checklist, String name) {
        return UUID.nameUUIDFromBytes((checklist.id() + ":" + name).getBytes(UTF_8));
    }
}
