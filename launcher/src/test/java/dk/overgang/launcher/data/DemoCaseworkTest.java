package dk.overgang.launcher.data;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.launcher.data.DemoCasework.Instrument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoCaseworkTest {
    private final DemoCasework texts = DemoCasework.read();

    @Test
    void there_is_something_to_write_in_every_phase() {
        assertThat(texts.notes()).hasSize(CourseDays.PHASES + 1).noneMatch(List::isEmpty);
        assertThat(texts.talks()).hasSize(CourseDays.PHASES - 1);
        assertThat(texts.stories())
                .allSatisfy(story -> assertThat(story.focusAreas())
                        .hasSize(CourseDays.PHASES)
                        .allSatisfy(areas -> assertThat(areas).hasSizeBetween(2, 4)));
    }

    @Test
    void nobody_is_named_in_what_is_written() {
        var names = DemoCitizen.all().stream()
                .flatMap(citizen -> Stream.of(citizen.name().split(" ")))
                .toList();
        assertThat(texts.notes().stream().flatMap(List::stream))
                .allSatisfy(note -> assertThat(note.split("\\W+")).doesNotContainAnyElementsOf(names));
    }

    @Test
    void answers_of_one_citizen_stay_the_same_and_change_in_the_course() {
        var instrument = new Instrument("SDS", List.of("WORK_SCHOOL", "SOCIAL_LIFE"), 7, -2);
        assertThat(instrument.answers(30, false))
                .containsEntry("WORK_SCHOOL", 7)
                .containsEntry("SOCIAL_LIFE", 8);
        assertThat(instrument.answers(30, true)).containsEntry("WORK_SCHOOL", 5).containsEntry("SOCIAL_LIFE", 6);
    }

    /// By the codes that course-service ships.
    @Test
    void results_have_a_known_answer_for_everything_that_every_programme_asks() {
        var asked = new JsonMapper()
                .readTree(DemoCasework.class.getResourceAsStream("/outcomes.json"))
                .path("results")
                .valueStream()
                .filter(result -> result.path("programmes").isEmpty())
                .collect(toMap(
                        result -> result.path("code").asString(),
                        result -> result.path("values")
                                .valueStream()
                                .map(value -> value.path("code").asString())
                                .toList()));

        assertThat(texts.outcomes()).isNotEmpty().allSatisfy(outcome -> {
            assertThat(outcome).containsOnlyKeys(asked.keySet());
            outcome.forEach((result, value) -> assertThat(asked.get(result)).contains(value));
        });
    }

    @Test
    void citizens_of_different_numbers_have_different_stories() {
        assertThat(Stream.iterate(0, number -> number + 1)
                        .limit(texts.stories().size())
                        .map(texts::story))
                .doesNotHaveDuplicates();
    }
}
