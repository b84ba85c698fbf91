package dk.overgang.notification.intake;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.addresses.citizens.CitizenPhones;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan;
import dk.overgang.notification.reminders.domain.facts.Attempt;
import dk.overgang.notification.reminders.domain.facts.Checklist;
import dk.overgang.notification.reminders.domain.facts.ClosingFacts;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what course-service reports. Every event of the course carries the whole public course, so each is read
/// alike: the course's reminders are planned anew from it, and whatever is reported first about a course makes
/// them.
@Configuration(proxyBeanMethods = false)
class CourseIntake {

    private final CommandHandler<CourseReminders> reminders;
    private final AggregateStore<Citizen> citizens;
    private final ReminderRules rules;
    private final MatterIntake matters;
    private final CitizenPhones phones;

    CourseIntake(
            CommandHandler<CourseReminders> reminders,
            AggregateStore<Citizen> citizens,
            ReminderRules rules,
            MatterIntake matters,
            CitizenPhones phones) {
        this.reminders = reminders;
        this.citizens = citizens;
        this.rules = rules;
        this.matters = matters;
        this.phones = phones;
    }

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers) {
        return readers.of("overgang.course-events")
                .onEvery("dk.overgang.course.*.v1", CourseFacts.class, this::hear)
                .on("dk.overgang.worker.assigned.v1", CourseFacts.class, this::hear)
                .on("dk.overgang.contact.noted.v1", Contact.class, this::hearMatter)
                .on("dk.overgang.attempt.made.v1", Attempt.class, this::hearMatter)
                .on("dk.overgang.measurement.recorded.v1", Measurement.class, this::hearMatter)
                .on("dk.overgang.checklist.changed.v1", Checklist.class, this::hearMatter)
                .on("dk.overgang.plan.changed.v1", ActivityPlan.class, this::hearMatter)
                .on("dk.overgang.closing.changed.v1", ClosingFacts.class, this::hearMatter);
    }

    private void hear(Received<CourseFacts> event) {
        var course = event.data();
        var today = rules.today();
        var by = rules.of(course.municipality());
        var known = reminders.hearOrCreate(
                course.courseId(),
                event,
                () -> CourseReminders.none(course),
                before -> Decision.changed(before.hear(course, today, by)));
        if (known.filter(made -> lacksSomething(made.state())).isPresent()) {
            addCitizen(course);
        }
    }

    /// The citizen and the opt-in are known apart: a course that another topic made ahead of its own has been told of
    /// the citizen, and not of what was opted in before.
    private static boolean lacksSomething(CourseReminders known) {
        return known.heard().citizen() == null || known.heard().citizenOptedIn() == null;
    }

    /// What is known of the citizen and of the opt-in to text messages, read after the course is there: what is
    /// reported from now on finds the course.
    private void addCitizen(CourseFacts course) {
        citizens.find(course.citizenId()).ifPresent(citizen -> {
            var _ = reminders.onTime(
                    course.courseId(),
                    known -> lacksSomething(known)
                            ? Decision.changed(withCitizen(known, citizen.state()))
                            : Decision.unchanged());
        });
    }

    /// The opt-in is read at each try: what was said meanwhile is not overwritten with what stood before.
    private CourseReminders withCitizen(CourseReminders known, Citizen citizen) {
        var by = rules.of(known);
        var today = rules.today();
        var told = known.heard().citizen() == null ? known.hear(citizen, today, by) : known;
        return known.heard().citizenOptedIn() == null
                ? told.hearOptIn(phones.isOptedIn(citizen.citizenId()), today, by)
                : told;
    }

    private void hearMatter(Received<? extends CourseMatter> event) {
        matters.hear(event);
    }
}
