package dk.overgang.course.reasons.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.overgang.access.files.DataFiles;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.reasons.domain.CourseReasons.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// The reasons that a municipality offers.
class CourseReasonsTest {

    private static final Reason OTHER = new Reason("OTHER", new Text("Andet", "Something else"));

    @Test
    void the_file_that_is_shipped_has_the_methods_pauses_and_all_early_ends() {
        var reasons = DataFiles.read(new ClassPathResource("course-reasons.json"), CourseReasons.class);

        assertThat(reasons.pause())
                .extracting(Reason::code)
                .contains("PSYCHIATRIC_WARD", "SOMATIC_WARD", "ADMITTED", "SENTENCE", "TREATMENT");
        assertThat(reasons.end()).extracting(Reason::code).containsExactly("DECLINED_BY_CITIZEN", "MOVED", "OTHER");
    }

    @Test
    void an_end_that_courses_do_not_know_is_no_reason() {
        var death = new Reason("DEATH", new Text("Død", "Death"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CourseReasons(1, List.of(OTHER), List.of(OTHER), List.of(OTHER), List.of(death)))
                .withMessageContaining("DECLINED_BY_CITIZEN");
    }

    @Test
    void a_list_without_a_reason_or_with_one_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CourseReasons(1, List.of(), List.of(OTHER), List.of(OTHER), List.of(OTHER)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CourseReasons(1, List.of(OTHER, OTHER), List.of(OTHER), List.of(OTHER), List.of(OTHER)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("Andet", OTHER.text()));
    }
}
