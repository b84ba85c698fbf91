package dk.overgang.notification.reminders.domain.acceptance;

import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.CITIZEN;
import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.COURSE;
import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.W1;
import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.W2;

import dk.overgang.notification.reminders.domain.facts.ActivityPlan;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan.Evaluation;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan.FocusAreas;
import dk.overgang.notification.reminders.domain.facts.Checklist;
import dk.overgang.notification.reminders.domain.facts.Checklist.Item;
import dk.overgang.notification.reminders.domain.facts.Checklist.PhaseChange;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Course A of the acceptance courses: what is reported, in order. All of it is invented.
final class CourseA {

    static final String[] FIRST_PLAN = {"2026-06-02", "2026-09-02", "2026-12-02"};
    static final String[] MOVED_PLAN = {"2026-06-24", "2026-09-24", "2026-12-24"};

    private CourseA() {}

    static CourseStory accepted(Rules rules) {
        return new CourseStory(rules, "2026-01-30").isAccepted();
    }

    /// To the first day of phase 1.
    static CourseStory started(Rules rules) {
        return accepted(rules)
                .on("2026-02-02")
                .isAssigned(W1, "2026-03-02")
                .meets("2026-02-04", "2026-02-18", "2026-02-25")
                .on("2026-03-02")
                .starts(FIRST_PLAN)
                .notes("MEETING");
    }

    /// To the day before the readmission.
    static CourseStory inPhaseOne(Rules rules) {
        return started(rules)
                .meets("2026-03-04", "2026-03-10")
                .measures("START", "SWEMWBS", "SDS", "RECOVERY_STAR")
                .meets("2026-03-12", "2026-03-17")
                .plans(plan(null, "2026-03-17"))
                .meets("2026-03-24")
                .plans(plan("2026-03-24", "2026-03-17"))
                .meets("2026-03-31", "2026-04-07")
                .on("2026-04-14")
                .findsClosedDoor("2026-04-17")
                .meets("2026-04-17", "2026-04-21", "2026-04-28")
                .checks(checklist("2026-04-28", null, null))
                .meets("2026-05-05")
                .taps("NETWORK_GAP_CHECK", 1)
                .meets("2026-05-12", "2026-05-19");
    }

    static CourseStory paused(Rules rules) {
        return inPhaseOne(rules)
                .on("2026-05-20")
                .stays("ADMITTED", "2026-05-20", null)
                .pauses("2026-05-20");
    }

    static CourseStory resumed(Rules rules) {
        return paused(rules)
                .meets("2026-05-27")
                .on("2026-05-29")
                .stays("ON_LEAVE", "2026-05-20", null)
                .on("2026-05-31")
                .stays("ADMITTED", "2026-05-20", null)
                .on("2026-06-03")
                .notes("PHONE_CALL")
                .on("2026-06-05")
                .stays("ON_LEAVE", "2026-05-20", null)
                .on("2026-06-07")
                .stays("ADMITTED", "2026-05-20", null)
                .meets("2026-06-10")
                .on("2026-06-11")
                .stays("DISCHARGED", "2026-05-20", "2026-06-11")
                .resumes(List.of(CourseStory.pause(1, "2026-05-20", "2026-06-11")), MOVED_PLAN);
    }

    static CourseStory ended(Rules rules) {
        var inPhaseTwo = resumed(rules)
                .meets("2026-06-12", "2026-06-16")
                .taps("CHECKLIST_REVIEW", 1)
                .meets("2026-06-17")
                .checks(checklist("2026-06-17", null, null, "2026-06-17"))
                .meets("2026-06-24")
                .hearsCourse()
                .plans(plan("2026-03-24", "2026-03-17", "2026-06-24"))
                .meets("2026-07-01", "2026-07-09", "2026-07-15")
                .checks(checklist("2026-06-17", "2026-07-15", null, "2026-06-17"))
                .meets("2026-07-27")
                .on("2026-08-04")
                .notes("PHONE_CALL")
                .meets("2026-08-12", "2026-08-17")
                .isTakenOverBy(W2)
                .meets("2026-08-26")
                .taps("NETWORK_GAP_CHECK", 2)
                .meets("2026-09-08")
                .on("2026-09-15")
                .notes("PHONE_CALL")
                .meets("2026-09-17")
                .taps("CHECKLIST_REVIEW", 2)
                .checks(checklist("2026-06-17", "2026-07-15", null, "2026-06-17", "2026-09-17"))
                .meets("2026-09-23")
                .checks(checklist("2026-06-17", "2026-07-15", "2026-09-23", "2026-06-17", "2026-09-17"));
        return inPhaseTwo
                .meets("2026-09-24")
                .hearsCourse()
                .plans(plan("2026-03-24", "2026-03-17", "2026-06-24", "2026-09-24"))
                .meets("2026-10-14")
                .on("2026-10-28")
                .notes("PHONE_CALL")
                .supports("YES", null, null)
                .taps("NETWORK_GAP_CHECK", 3)
                .taps("HANDOVER_MEETINGS", 1)
                .meets("2026-11-04")
                .on("2026-11-17")
                .supports("YES", "2026-11-17", null)
                .meets("2026-11-18", "2026-11-20")
                .agreesOnLongTermPlan()
                .on("2026-11-24")
                .supports("YES", "2026-11-17", "2026-11-24")
                .meets("2026-12-02", "2026-12-10")
                .measures("END", "SWEMWBS", "SDS", "RECOVERY_STAR")
                .taps("CHECKLIST_REVIEW", 3)
                .closes("MET", "2026-12-16", null, null)
                .on("2026-12-11")
                .closes("MET", "2026-12-16", "2026-12-11", null)
                .meets("2026-12-16", "2026-12-22")
                .plans(plan("2026-03-24", "2026-03-17", "2026-06-24", "2026-09-24", "2026-12-22"))
                .on("2026-12-23")
                .closes("MET", "2026-12-16", "2026-12-11", "2026-12-23")
                .on("2026-12-24")
                .ends("COMPLETED");
    }

    /// The plan: the focus areas of phase 1 were chosen on the first of the days, those of a later phase
    /// together with the evaluation before it.
    private static ActivityPlan plan(@Nullable String activityPlanOn, String... days) {
        var areas = new ArrayList<FocusAreas>();
        var evaluations = new ArrayList<Evaluation>();
        for (var phase = 1; phase <= 3; phase++) {
            if (phase <= days.length) {
                areas.add(new FocusAreas(phase, LocalDate.parse(days[phase - 1])));
            }
            evaluations.add(new Evaluation(phase, phase < days.length ? LocalDate.parse(days[phase]) : null));
        }
        return new ActivityPlan(
                "0101",
                CITIZEN,
                COURSE,
                areas,
                evaluations,
                activityPlanOn == null ? null : LocalDate.parse(activityPlanOn),
                List.of());
    }

    /// The checklist: all items of phase 1 but one are done, and the last one on `lastOfPhase1`.
    private static Checklist checklist(
            String some, @Nullable String lastOfPhase1, @Nullable String phase2, String... talks) {
        var changes = new ArrayList<PhaseChange>();
        for (var talk : talks) {
            changes.add(new PhaseChange(changes.size() + 1, LocalDate.parse(talk)));
        }
        return new Checklist(
                "0101",
                CITIZEN,
                COURSE,
                List.of(
                        item("OWN_HOME", 1, some),
                        item("JOB_CENTRE", 1, "2026-04-28"),
                        item("ACTIVITIES_UNDER_WAY", 1, lastOfPhase1),
                        item("EVALUATED", 2, phase2),
                        item("ADJUSTED", 2, phase2),
                        new Item("LOOK_AT_NETWORK", 2, "ACTIVITY", "OPEN", null)),
                changes);
    }

    private static Item item(String code, int phase, @Nullable String on) {
        return new Item(code, phase, "CHECK", on == null ? "OPEN" : "DONE", on == null ? null : LocalDate.parse(on));
    }
}
