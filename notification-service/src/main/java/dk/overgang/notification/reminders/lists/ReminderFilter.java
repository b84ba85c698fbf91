package dk.overgang.notification.reminders.lists;

import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.recipients.domain.Presence;
import dk.overgang.notification.reminders.agenda.AgendaFields;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// Which reminders are asked for, by whom, on which day.
///
/// @param workers whose reminders; absent for everybody's
/// @param states no states means all of them, and so do no kinds
/// @param escalatedTo what nobody answered and somebody of that role was told of
/// @param presence who is there today, and who covers for whom
/// @param onlyAuthoritys only reminders for the authority: who asks has no part in the others
/// @param withPartners reminders about partners too, for a leader who asks for those of the municipality
record ReminderFilter(
        Scope scope,
        LocalDate today,
        @Nullable UUID courseId,
        @Nullable UUID citizenId,
        @Nullable Set<UUID> workers,
        Set<State> states,
        Set<String> kinds,
        @Nullable Recipient recipient,
        @Nullable Group group,
        @Nullable Recipient escalatedTo,
        Presence presence,
        boolean onlyAuthoritys,
        boolean withPartners) {

    /// What the authority's own are addressed to.
    private static final Set<Recipient> AUTHORITY = EnumSet.of(Recipient.AUTHORITY, Recipient.CASEWORKERS);

    private static final Set<State> OPEN = EnumSet.of(State.PLANNED, State.DUE, State.SENT, State.HELD);

    ReminderFilter {
        workers = workers == null ? null : Set.copyOf(workers);
        states = states.isEmpty() ? EnumSet.allOf(State.class) : EnumSet.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    boolean onlyOpen() {
        return group != null || escalatedTo != null || OPEN.containsAll(states);
    }

    /// Documents that may hold such a reminder, and some in which the worker has no part any more. A worker who sees
    /// only the own courses sees those with a reminder of the own, and of who is covered for.
    Criteria documents() {
        return scope.in(new Fields("course.municipality", "course.citizenId", AgendaFields.ADDRESSEES));
    }

    boolean shows(CourseReminders reminders) {
        var course = reminders.course();
        return scope.showsAmong(course.municipality(), course.citizenId(), among(reminders));
    }

    /// The same without a note in the access log.
    boolean includes(CourseReminders reminders) {
        var course = reminders.course();
        return (citizenId == null || citizenId.equals(course.citizenId()))
                && (scope.includes(course.municipality(), course.citizenId(), null)
                        || among(reminders).stream()
                                .anyMatch(worker -> scope.includes(course.municipality(), course.citizenId(), worker)));
    }

    private Set<UUID> among(CourseReminders reminders) {
        var involved = reminders.involved(today);
        var all = new HashSet<>(involved);
        involved.stream().flatMap(worker -> presence.inPlaceOf(worker).stream()).forEach(all::add);
        return all;
    }

    boolean includes(CourseReminders reminders, Reminder reminder, Catalogue catalogue) {
        return includes(reminder, catalogue)
                && (workers == null
                        || (isFor(workers, reminders, reminder)
                                && (recipient != null || isForWorkers(reminder, catalogue))));
    }

    /// What is for the leader or the authority alone stands in no worker's list, unless it was given to somebody, or is
    /// asked for by its role. What the catalogue no longer knows, does.
    private static boolean isForWorkers(Reminder reminder, Catalogue catalogue) {
        return reminder.answers().reassignedTo() != null || catalogue.isForWorkers(reminder.kind());
    }

    /// Whoever the reminder is for.
    boolean includes(Reminder reminder, Catalogue catalogue) {
        return states.contains(reminder.state())
                && isListed(reminder, catalogue)
                && (!onlyAuthoritys || isForAuthority(reminder, catalogue))
                && (kinds.isEmpty() || kinds.contains(reminder.kind()))
                && (recipient == null || isFor(recipient, reminder, catalogue))
                && (group == null || group == groupOf(reminder))
                && (escalatedTo == null || reminder.isEscalatedTo(escalatedTo));
    }

    /// What only a citizen is told of stands in no list; what the catalogue no longer knows, does.
    private static boolean isListed(Reminder reminder, Catalogue catalogue) {
        return catalogue
                .line(reminder.kind())
                .map(line -> line.channels().contains(Channel.LIST))
                .orElse(true);
    }

    /// Whether a line is for the authority's own people.
    static boolean isForAuthority(Reminder reminder, Catalogue catalogue) {
        return AUTHORITY.stream().anyMatch(recipient -> isFor(recipient, reminder, catalogue));
    }

    private static boolean isFor(Set<UUID> workers, CourseReminders reminders, Reminder reminder) {
        var worker = reminders.addressee(reminder);
        return worker != null && workers.contains(worker);
    }

    private static boolean isFor(Recipient recipient, Reminder reminder, Catalogue catalogue) {
        return catalogue
                .line(reminder.kind())
                .map(Line::recipients)
                .filter(recipients -> recipients.contains(recipient))
                .isPresent();
    }

    /// Where a reminder stands in the list of the day; absent where it does not stand there.
    @Nullable
    Group groupOf(Reminder reminder) {
        return Group.of(reminder, today).orElse(null);
    }
}
