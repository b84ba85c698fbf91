package dk.overgang.portal.course.overview;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.casework.ChecklistApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the overview shows beside the header. What is null or empty is missing, or its service is away.
///
/// @param wide and `narrow` the timeline at two widths; null where nothing is known yet
/// @param checklist the phase that the course is in
/// @param areas the names of the focus areas chosen last
/// @param board null where there is no network yet
/// @param programme its name
/// @param measured the measurements of the latest day; empty where nothing is measured yet
record Overview(
        @Nullable TimelinePicture wide,
        @Nullable TimelinePicture narrow,
        List<TimelineRow> rows,
        List<Due> due,
        ChecklistApi.@Nullable Phase checklist,
        @Nullable WeeksPicture weeks,
        @Nullable WeeksPicture fewWeeks,
        @Nullable PlanSummary plan,
        List<String> areas,
        PlanSummary.@Nullable Board board,
        @Nullable String programme,
        List<MeasuredLine> measured,
        Set<RemoteService> away) {

    /// A reminder of the course.
    ///
    /// @param contact whether logging a contact closes it
    record Due(ReminderItem reminder, boolean late, boolean contact) {}

    Overview {
        rows = List.copyOf(rows);
        due = List.copyOf(due);
        areas = List.copyOf(areas);
        measured = List.copyOf(measured);
        away = Set.copyOf(away);
    }

    public boolean lacks(String service) {
        return away.contains(RemoteService.valueOf(service));
    }
}
