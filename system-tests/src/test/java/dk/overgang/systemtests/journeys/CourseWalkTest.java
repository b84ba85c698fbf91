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
                        "The timeline of the course");
        assertThat(told.substring(told.indexOf("The timeline of the course")))
                .contains("PHASE_CHANGE", "GOAL_EVALUATION", "MEASUREMENT", "CHECKLIST", "STAY", "PAUSE", "CONTACT");
    }
}
