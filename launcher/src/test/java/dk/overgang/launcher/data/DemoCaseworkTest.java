package dk.overgang.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.launcher.data.DemoCasework.Instrument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    @Test
    void citizens_of_different_numbers_have_different_stories() {
        assertThat(Stream.iterate(0, number -> number + 1)
                        .limit(texts.stories().size())
                        .map(texts::story))
                .doesNotHaveDuplicates();
    }
}
