package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import org.junit.jupiter.api.Test;

/// `./cti walk` against the whole platform: what a newcomer sees of a course.
class CourseWalkTest {

    @Test
    void a_citizen_is_walked_from_the_referral_over_a_readmission_into_phase_3() throws Exception {
        var told = SharedPlatform.platform().cti("walk");

        assertThat(told)
                .doesNotContain("The walk stopped", "Exception")
                .containsSubsequence(
                        "the course is open: status CONTACT, worker none, phase none, boundaries none",
                        "phase 1 starts: status ACTIVE, phase 1, boundaries 2",
                        "The hospital tells of an admission: status PAUSED",
                        "(held)",
                        "The worker resumes, the dates move by the pause: status ACTIVE, boundaries 2",
                        "Phase 2 begins on its date: phase 2",
                        "Phase 3 begins on its date: phase 3",
                        "The handover board as phase 3 begins: readiness 0 %, gaps 1",
                        "The need is placed on the relative: readiness 100 %, gaps 0",
                        "The handover meeting is held: readiness 100 %, gaps 0, conditions met NETWORK_CAN_TAKE_OVER",
                        "The formal ending is planned for",
                        "The timeline of the course",
                        "long-term-plan.pdf",
                        "results-sheet.pdf");
        assertThat(told.substring(told.indexOf("The timeline of the course")))
                .contains("PHASE_CHANGE", "GOAL_EVALUATION", "MEASUREMENT", "CHECKLIST", "STAY", "PAUSE", "CONTACT");
    }
}
