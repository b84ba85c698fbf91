package dk.overgang.notification.reminders.domain.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.Answering;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan;
import dk.overgang.notification.reminders.domain.facts.Attempt;
import dk.overgang.notification.reminders.domain.facts.Checklist;
import dk.overgang.notification.reminders.domain.facts.ClosingFacts;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.ContinuingSupport;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.LongTermPlan;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course day by day, as the other services report it. Each day begins with what the timer sends; then comes
/// what is reported on it.
final class CourseStory {

    static final UUID COURSE = new UUID(1, 1);
    static final UUID CITIZEN = new UUID(1, 2);
    static final UUID REFERRAL = new UUID(1, 3);
    static final UUID W1 = new UUID(2, 1);
    static final UUID W2 = new UUID(2, 2);

    private static final String MUNICIPALITY = "0101";
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// One sending.
    record Sent(
            LocalDate on,
            String kind,
            int number,
            LocalDate due,
            @Nullable UUID to) {}

    private final Rules rules;
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> voided = new ArrayList<>();
    private LocalDate today;
    private @Nullable CourseReminders now;
    private int made;

    private UUID worker = W1;
    private String status = "CONTACT";
    private @Nullable String endReason;
    private @Nullable Plan plan;
    private List<Pause> pauses = List.of();
    private @Nullable LocalDate contactSince;
    private @Nullable LocalDate transitionOn;
    private @Nullable LocalDate grantEndsOn;
    private Citizen citizen = new Citizen(CITIZEN, MUNICIPALITY, List.of(), List.of(), List.of(), List.of(), null);

    CourseStory(Rules rules, String first) {
        this.rules = rules;
        today = LocalDate.parse(first);
    }

    CourseReminders now() {
        if (now == null) {
            throw new AssertionError("Nothing was reported");
        }
        return now;
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<String> voided() {
        return List.copyOf(voided);
    }

    LocalDate today() {
        return today;
    }

    /// The days up to this one pass, each in its turn, to its morning.
    @CanIgnoreReturnValue
    CourseStory on(String day) {
        var goal = LocalDate.parse(day);
        while (today.isBefore(goal)) {
            if (now != null) {
                next(now.until(today, today, rules));
            }
            today = today.plusDays(1);
            if (now != null) {
                next(now.until(today, rules));
            }
        }
        return this;
    }

    /// The clock jumps.
    @CanIgnoreReturnValue
    CourseStory jumpsTo(String day) {
        today = LocalDate.parse(day);
        return next(now().until(today, rules));
    }

    @CanIgnoreReturnValue
    CourseStory isAccepted() {
        citizen = new Citizen(
                CITIZEN,
                MUNICIPALITY,
                List.of(),
                List.of(new Citizen.Referral(REFERRAL, today)),
                citizen.stays(),
                List.of(),
                null);
        now = CourseReminders.none(course());
        next(now.hear(course(), today, rules));
        return hears(citizen);
    }

    @CanIgnoreReturnValue
    CourseStory isAssigned(UUID to, String plannedStart) {
        worker = to;
        contactSince = contactSince == null ? today : contactSince;
        transitionOn = LocalDate.parse(plannedStart);
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory isTakenOverBy(UUID to) {
        worker = to;
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory starts(String... boundaries) {
        status = "ACTIVE";
        return plans(1, false, today.toString(), boundaries);
    }

    @CanIgnoreReturnValue
    CourseStory startsOn(String start, String... boundaries) {
        status = "ACTIVE";
        return plans(1, false, start, boundaries);
    }

    @CanIgnoreReturnValue
    CourseStory pauses(String from) {
        status = "PAUSED";
        return with(List.of(pause(1, from, null)), true);
    }

    @CanIgnoreReturnValue
    CourseStory pauses(List<Pause> all) {
        status = "PAUSED";
        return with(all, true);
    }

    @CanIgnoreReturnValue
    CourseStory resumes(List<Pause> all, String... boundaries) {
        status = "ACTIVE";
        pauses = List.copyOf(all);
        return plans(plan().version() + 1, false, plan().start().toString(), boundaries);
    }

    static Pause pause(int number, String from, @Nullable String to) {
        return new Pause(
                new UUID(3, number),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                false,
                "ADMITTED",
                true);
    }

    private Plan plan() {
        if (plan == null) {
            throw new AssertionError("The course has not started");
        }
        return plan;
    }

    private CourseStory with(List<Pause> all, boolean held) {
        pauses = List.copyOf(all);
        plan = new Plan(plan().version() + 1, plan().start(), plan().phases(), held);
        return hearsCourse();
    }

    private CourseStory plans(int version, boolean held, String start, String... boundaries) {
        var phases = new ArrayList<Phase>();
        for (var number = 1; number <= 3; number++) {
            phases.add(new Phase(number, LocalDate.parse(boundaries[number - 1])));
        }
        plan = new Plan(version, LocalDate.parse(start), phases, held);
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory grantEnds(@Nullable String on) {
        grantEndsOn = on == null ? null : LocalDate.parse(on);
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory ends(String reason) {
        status = "ENDED";
        endReason = reason;
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory isReinstated(String then) {
        status = then;
        endReason = null;
        return hearsCourse();
    }

    @CanIgnoreReturnValue
    CourseStory hearsCourse() {
        return next(now().hear(course(), today, rules));
    }

    private CourseFacts course() {
        return new CourseFacts(
                COURSE,
                CITIZEN,
                MUNICIPALITY,
                worker,
                status,
                plan,
                pauses,
                endReason,
                REFERRAL,
                "SEL85-9M",
                contactSince,
                transitionOn,
                grantEndsOn,
                null);
    }

    @CanIgnoreReturnValue
    CourseStory stays(String state, String from, @Nullable String to) {
        var stay = new Citizen.Stay(new UUID(4, 1), "INPATIENT", state, moment(from), to == null ? null : moment(to));
        return hears(new Citizen(
                CITIZEN, MUNICIPALITY, citizen.consents(), citizen.referrals(), List.of(stay), List.of(), null));
    }

    @CanIgnoreReturnValue
    CourseStory dies(@Nullable String on) {
        return hears(new Citizen(
                CITIZEN,
                MUNICIPALITY,
                citizen.consents(),
                citizen.referrals(),
                citizen.stays(),
                List.of(),
                on == null ? null : LocalDate.parse(on)));
    }

    @CanIgnoreReturnValue
    CourseStory withdrawsConsent() {
        var consent = new Citizen.Consent(new UUID(5, 1), "TAKE_PART", null, "WITHDRAWN");
        return hears(new Citizen(
                CITIZEN, MUNICIPALITY, List.of(consent), citizen.referrals(), citizen.stays(), List.of(), null));
    }

    private static Instant moment(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(COPENHAGEN).toInstant();
    }

    @CanIgnoreReturnValue
    private CourseStory hears(Citizen reported) {
        citizen = reported;
        return next(now().hear(reported, today, rules));
    }

    @CanIgnoreReturnValue
    CourseStory meets(String... days) {
        for (var day : days) {
            on(day).notes("MEETING");
        }
        return this;
    }

    @CanIgnoreReturnValue
    CourseStory notes(String kind) {
        return hears(
                new Contact(MUNICIPALITY, CITIZEN, COURSE, new UUID(6, ++made), today, kind, true, List.of(), null));
    }

    @CanIgnoreReturnValue
    CourseStory worksOn(String goal) {
        return hears(new Contact(
                MUNICIPALITY,
                CITIZEN,
                COURSE,
                new UUID(6, ++made),
                today,
                "MEETING",
                true,
                List.of(UUID.nameUUIDFromBytes(goal.getBytes(UTF_8))),
                null));
    }

    @CanIgnoreReturnValue
    CourseStory notesWithoutCitizen() {
        return hears(new Contact(
                MUNICIPALITY, CITIZEN, COURSE, new UUID(6, ++made), today, "MEETING", false, List.of(), null));
    }

    @CanIgnoreReturnValue
    CourseStory findsClosedDoor(@Nullable String nextTry) {
        return hears(new Attempt(
                MUNICIPALITY,
                CITIZEN,
                COURSE,
                new UUID(7, ++made),
                today,
                nextTry == null ? null : LocalDate.parse(nextTry),
                null));
    }

    @CanIgnoreReturnValue
    CourseStory measures(String point, String... instruments) {
        for (var instrument : instruments) {
            hears(new Measurement(
                    MUNICIPALITY, CITIZEN, COURSE, new UUID(8, ++made), instrument, point, 1, today, null));
        }
        return this;
    }

    @CanIgnoreReturnValue
    CourseStory checks(Checklist checklist) {
        return hears(checklist);
    }

    @CanIgnoreReturnValue
    CourseStory plans(ActivityPlan activities) {
        return hears(activities);
    }

    @CanIgnoreReturnValue
    CourseStory supports(String needed, @Nullable String decidedOn, @Nullable String namedOn) {
        return hears(new ContinuingSupport(
                MUNICIPALITY,
                CITIZEN,
                COURSE,
                needed,
                decidedOn == null ? null : LocalDate.parse(decidedOn),
                namedOn == null ? null : LocalDate.parse(namedOn),
                null,
                null));
    }

    @CanIgnoreReturnValue
    CourseStory agreesOnLongTermPlan() {
        return hears(new LongTermPlan(MUNICIPALITY, CITIZEN, COURSE, new UUID(9, 1), "LONG_TERM", today));
    }

    @CanIgnoreReturnValue
    CourseStory closes(String state, @Nullable String formalEnding, @Nullable String sheet, @Nullable String decided) {
        return hears(new ClosingFacts(
                MUNICIPALITY,
                CITIZEN,
                COURSE,
                List.of(new ClosingFacts.Closing("LONG_TERM_PLAN", state)),
                formalEnding == null ? null : LocalDate.parse(formalEnding),
                null,
                sheet == null ? null : LocalDate.parse(sheet),
                decided == null ? null : LocalDate.parse(decided)));
    }

    @CanIgnoreReturnValue
    CourseStory hears(CourseMatter matter) {
        return next(now().hear(matter, today, rules));
    }

    @CanIgnoreReturnValue
    CourseStory taps(String kind, int number) {
        var decision = new Answering(now(), rules)
                .decide(new Finish(reminder(kind, number).id(), today));
        if (decision instanceof Decision.Changed<CourseReminders>(var after, var _)) {
            return next(after);
        }
        throw new AssertionError("%s %d cannot be done: %s".formatted(kind, number, decision));
    }

    /// The last reminder of a kind and number: pauses have reminders of the same number each.
    Reminder reminder(String kind, int number) {
        return now().reminders().stream()
                .filter(one -> one.kind().equals(kind) && one.number() == number)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("There is no %s %d".formatted(kind, number)));
    }

    /// Each reminder of a kind as `number due STATE`.
    List<String> all(String kind) {
        return now().reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> "%d %s %s".formatted(one.number(), one.due(), one.state()))
                .toList();
    }

    @CanIgnoreReturnValue
    private CourseStory next(CourseReminders after) {
        if (now != null) {
            after.since(now).forEach(event -> record(after, event));
        }
        now = after;
        return this;
    }

    private void record(CourseReminders after, ReminderEvent event) {
        var one = event.reminder();
        if (event instanceof FellDue) {
            sent.add(new Sent(today, one.kind(), one.number(), one.due(), after.addressee(one)));
        } else if (event instanceof WasVoided) {
            voided.add("%s %d".formatted(one.kind(), one.number()));
        }
    }
}
