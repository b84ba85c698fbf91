package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.Notice;
import org.junit.jupiter.api.Test;

class PausePathTest {

    private final java.time.LocalDate today = Shared.CLOCK.today();

    @Test
    void an_admission_pauses_the_course_everywhere_and_a_confirmed_discharge_moves_the_plan() {
        new PausePath(Shared.CAST, today).play();
    }
}
