package dk.overgang.notification.calendars;

import dk.overgang.access.scope.Scopes;
import dk.overgang.notification.calendars.domain.CalendarFeeds;
import dk.overgang.notification.calendars.domain.Entry;
import dk.overgang.notification.calendars.domain.Language;
import dk.overgang.notification.calendars.domain.PersonalCalendar;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.AddressedCourses;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what stands in a feed, course by course: of each only the entries are kept.
@Component
class FeedContents {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// What a calendar is sent.
    ///
    /// @param citizens those whose courses have an entry
    /// @param changedAt the last change of one of its courses, and the beginning of the day at the earliest: the
    ///     horizon moves with the days
    record Content(List<Entry> entries, Set<UUID> citizens, Instant changedAt) {

        Content {
            entries = List.copyOf(entries);
            citizens = Set.copyOf(citizens);
        }
    }

    private final AddressedCourses courses;
    private final Coverage coverage;
    private final ReminderRules rules;

    FeedContents(AddressedCourses courses, Coverage coverage, ReminderRules rules) {
        this.courses = courses;
        this.coverage = coverage;
        this.rules = rules;
    }

    /// A subject that is no id of a worker has no reminders.
    Content of(CalendarFeeds feeds, Language language, LocalDate today) {
        var gathering = new Gathering(today.atStartOfDay(COPENHAGEN).toInstant());
        Scopes.worker(feeds.worker())
                .ifPresent(worker -> gather(feeds.municipality(), worker, language, today, gathering));
        return gathering.content();
    }

    private void gather(String municipality, UUID worker, Language language, LocalDate today, Gathering gathering) {
        var since = today.minusDays(PersonalCalendar.PAST_DAYS);
        var covered = coverage.coveredBy(municipality, worker, since);
        var calendar = new PersonalCalendar(worker, covered, language == Language.DA, today);
        var catalogue = rules.of(municipality).catalogue();
        var workers = new HashSet<>(covered.keySet());
        workers.add(worker);
        var here = AddressedCourses.in(municipality);
        var _ = courses.of(here, workers, found -> gathering.add(found, course -> calendar.of(course, catalogue)));
        var _ = courses.departed(
                AddressedCourses.in(municipality),
                worker,
                found -> gathering.add(found, course -> calendar.of(course, catalogue)));
    }

    private interface Entries {
        Stream<Entry> of(CourseReminders course);
    }

    /// A course may be found by both searches.
    private static final class Gathering {

        private final Map<UUID, Entry> entries = new LinkedHashMap<>();
        private final Set<UUID> citizens = new HashSet<>();
        private Instant changedAt;

        Gathering(Instant from) {
            changedAt = from;
        }

        boolean add(Stream<CourseReminders> courses, Entries of) {
            courses.forEach(course -> {
                var theirs = of.of(course).toList();
                theirs.forEach(entry -> entries.put(entry.reminder(), entry));
                if (!theirs.isEmpty()) {
                    citizens.add(course.course().citizenId());
                }
                var changed = course.journal().changedAt();
                if (changed != null && changed.isAfter(changedAt)) {
                    changedAt = changed;
                }
            });
            return true;
        }

        Content content() {
            var all = new ArrayList<>(entries.values());
            all.sort(Comparator.comparing(Entry::day).thenComparing(Entry::reminder));
            return new Content(all, citizens, changedAt);
        }
    }
}
