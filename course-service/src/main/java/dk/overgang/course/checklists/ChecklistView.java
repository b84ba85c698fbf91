package dk.overgang.course.checklists;

import dk.overgang.course.checklists.CourseChecklists.Seen;
import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.NotedItem;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistProgress;
import dk.overgang.course.checklists.domain.ChecklistProgress.ItemStatus;
import dk.overgang.course.checklists.domain.ChecklistProgress.Standing;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Kind;
import dk.overgang.course.checklists.domain.ChecklistTemplate.NotRelevantReason;
import dk.overgang.course.checklists.domain.Owner;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Manual;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The checklist of a course as people see it.
///
/// @param manual of the method, with its edition
/// @param phase the course is in; 0 in the contact phase
/// @param reasons why an item may be not relevant, in words
/// @param missing codes of what is open of this phase and of those before it
record ChecklistView(
        UUID courseId,
        VersionId checklist,
        Text name,
        Manual manual,
        int phase,
        List<ChecklistPhaseView> phases,
        List<NotRelevantReason> reasons,
        List<String> missing) {

    /// @param done how many are done of those that count: activities and what is not relevant do not
    /// @param endsOn the first day after the phase; null before the start
    record ChecklistPhaseView(
            int phase, int done, int of, @Nullable LocalDate endsOn, List<ChecklistItemView> items) {

        private static ChecklistPhaseView of(ChecklistProgress progress, int phase) {
            var count = progress.count(phase);
            return new ChecklistPhaseView(
                    phase,
                    count.done(),
                    count.of(),
                    progress.boundary(phase).orElse(null),
                    progress.items(phase).stream().map(ChecklistItemView::of).toList());
        }
    }

    /// @param reasons the codes for which it may be not relevant; a core element has none
    /// @param on since when it is done or not relevant; null while it is open
    /// @param carriedOverSince the boundary over which it came open; null where it did not
    record ChecklistItemView(
            String code,
            int phase,
            Kind kind,
            List<String> source,
            Text text,
            List<String> reasons,
            Standing state,
            @Nullable LocalDate on,
            @Nullable String reason,
            Owner owner,
            @Nullable LocalDate carriedOverSince) {

        static ChecklistItemView of(ItemStatus status) {
            var item = status.item();
            var noted = Optional.ofNullable(status.noted());
            return new ChecklistItemView(
                    item.code(),
                    item.phase(),
                    item.kind(),
                    item.source(),
                    item.text(),
                    item.reasons(),
                    status.standing(),
                    noted.filter(now -> now.state() != State.OPEN)
                            .map(Noted::on)
                            .orElse(null),
                    noted.map(Noted::reason).orElse(null),
                    status.owner(),
                    status.carriedOverSince());
        }
    }

    /// One item with everything that was noted of it.
    record ChecklistItemHistory(ChecklistItemView item, List<ItemChangeView> history) {

        static ChecklistItemHistory of(Seen seen, ItemStatus status) {
            var noted = seen.progress()
                    .checklist()
                    .noted(status.item().code())
                    .map(NotedItem::history)
                    .orElse(List.of());
            return new ChecklistItemHistory(
                    ChecklistItemView.of(status),
                    IntStream.range(0, noted.size())
                            .mapToObj(i -> ItemChangeView.of(i == 0 ? null : noted.get(i - 1), noted.get(i)))
                            .toList());
        }
    }

    /// @param by the subject of the token of whoever noted it
    /// @param from null for the first change, before which the item was open
    record ItemChangeView(Instant at, String by, @Nullable ItemStateView from, ItemStateView to) {

        private static ItemChangeView of(@Nullable Noted before, Noted after) {
            return new ItemChangeView(
                    after.at(), after.by(), before == null ? null : ItemStateView.of(before), ItemStateView.of(after));
        }
    }

    /// @param owner without a worker's id: whoever is the course's worker
    record ItemStateView(
            State state, LocalDate on, @Nullable String reason, Owner owner) {

        private static ItemStateView of(Noted noted) {
            return new ItemStateView(noted.state(), noted.on(), noted.reason(), noted.owner());
        }
    }

    static ChecklistView of(Seen seen) {
        var progress = seen.progress();
        return new ChecklistView(
                progress.course().id(),
                progress.template().id(),
                progress.template().name(),
                seen.programme().manual(),
                progress.phase(),
                IntStream.rangeClosed(0, 3)
                        .mapToObj(phase -> ChecklistPhaseView.of(progress, phase))
                        .toList(),
                progress.template().reasons(),
                codes(progress.missing()));
    }

    private static List<String> codes(List<ItemStatus> items) {
        return items.stream().map(status -> status.item().code()).toList();
    }
}
