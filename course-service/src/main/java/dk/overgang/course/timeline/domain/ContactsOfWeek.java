package dk.overgang.course.timeline.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;

/// How many contacts with the citizen there were in the week that begins on that Monday; weeks without one are left
/// out.
public record ContactsOfWeek(LocalDate week, long contacts) {

    /// Counts the contacts among the entries of a timeline, the first week first.
    public static List<ContactsOfWeek> among(List<TimelineEntry> entries) {
        var weeks = entries.stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.CONTACT)
                .filter(TimelineEntry::counts)
                .filter(entry -> "true".equals(entry.facts().get("withCitizen")))
                .collect(groupingBy(
                        entry -> entry.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        counting()));
        return weeks.entrySet().stream()
                .map(week -> new ContactsOfWeek(week.getKey(), week.getValue()))
                .toList();
    }
}
