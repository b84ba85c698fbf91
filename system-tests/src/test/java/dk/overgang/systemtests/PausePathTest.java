package dk.overgang.systemtests;

import org.junit.jupiter.api.Test;

class PausePathTest {

    private final java.time.LocalDate today = Shared.CLOCK.today();

    @Test
    void an_admission_pauses_the_course_everywhere_and_a_confirmed_discharge_moves_the_plan() {
        new PausePath(Shared.CAST, today).play();
    }
}
