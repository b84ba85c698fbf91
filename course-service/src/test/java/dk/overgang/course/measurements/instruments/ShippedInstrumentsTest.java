package dk.overgang.course.measurements.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.measurements.instruments.domain.Scale;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What is shipped in `instruments/` counts as the method demands (R-234 to, E30).
/// Rules: R-244.
class ShippedInstrumentsTest {

    private static final InstrumentCatalogue SHIPPED = new InstrumentFiles(new PathMatchingResourcePatternResolver())
            .read(new InstrumentProperties(List.of("classpath*:instruments/*.json"), List.of()));

    private static final Instrument STAR = named("RECOVERY_STAR");
    private static final Instrument WELLBEING = named("SWEMWBS");
    private static final Instrument FUNCTIONING = named("SDS");
    private static final Instrument WHO5 = named("WHO5");

    private static Instrument named(String code) {
        return SHIPPED.version(new VersionId(code, 1));
    }

    @Test
    void four_instruments_are_in_force() {
        assertThat(SHIPPED.inForce()).containsExactly(STAR, FUNCTIONING, WELLBEING, WHO5);
    }

    @Test
    void the_star_has_ten_axes_from_1_to_10_where_more_is_better_and_no_sum() {
        assertThat(STAR.itemCodes())
                .containsExactly(
                        "MENTAL_HEALTH",
                        "PHYSICAL_HEALTH",
                        "COPING",
                        "NETWORK",
                        "WORK",
                        "RELATIONS",
                        "SUBSTANCE_USE",
                        "OBLIGATIONS",
                        "IDENTITY",
                        "HOPE");
        assertThat(STAR.items())
                .allSatisfy(axis -> assertThat(STAR.scaleOf(axis)).isEqualTo(new Scale(1, 10, List.of())));
        assertThat(STAR.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(STAR.scores()).isEmpty();
        assertThat(STAR.score(all(STAR, 5))).isEmpty();
    }

    @Test
    void wellbeing_is_the_sum_of_seven_answers_from_7_to_35() {
        assertThat(WELLBEING.items()).hasSize(7);
        assertThat(WELLBEING.scores()).contains(new Scale(7, 35, List.of()));
        assertThat(WELLBEING.score(all(WELLBEING, 1))).contains(7);
        assertThat(WELLBEING.score(all(WELLBEING, 5))).contains(35);
        assertThat(WELLBEING.recallWeeks()).isEqualTo(2);
        assertThat(WELLBEING.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void wellbeing_is_answered_from_never_to_very_often() {
        assertThat(WELLBEING.scaleOf(WELLBEING.items().getFirst()).labels())
                .extracting(Text::da)
                .containsExactly("Aldrig", "Næsten aldrig", "En gang imellem", "Ofte", "Meget ofte");
    }

    @Test
    void six_of_seven_answers_make_no_sum() {
        var six = all(WELLBEING, 3);
        var _ = six.remove("OPINION");

        assertThat(WELLBEING.score(six)).isEmpty();
        assertThat(WELLBEING.lacking(six.keySet())).containsExactly("OPINION");
    }

    @Test
    void functioning_has_three_areas_from_0_to_10_where_more_is_worse() {
        assertThat(FUNCTIONING.itemCodes()).containsExactly("WORK_SCHOOL", "SOCIAL_LIFE", "FAMILY_HOME");
        assertThat(FUNCTIONING.items())
                .allSatisfy(area -> assertThat(FUNCTIONING.scaleOf(area)).isEqualTo(new Scale(0, 10, List.of())));
        assertThat(FUNCTIONING.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(FUNCTIONING.recallWeeks()).isEqualTo(2);
        assertThat(FUNCTIONING.scores()).isEmpty();
    }

    @Test
    void who_has_neither_work_nor_school_leaves_that_area_out() {
        assertThat(FUNCTIONING.lacking(Set.of("SOCIAL_LIFE", "FAMILY_HOME"))).isEmpty();
        assertThat(FUNCTIONING.lacking(Set.of("FAMILY_HOME"))).containsExactly("WORK_SCHOOL", "SOCIAL_LIFE");
    }

    @Test
    void who_5_is_a_percentage() {
        assertThat(WHO5.items()).hasSize(5);
        assertThat(WHO5.scores()).contains(new Scale(0, 100, List.of()));
        assertThat(WHO5.score(Map.of("MOOD", 3, "CALM", 2, "ENERGY", 1, "SLEEP", 0, "INTEREST", 5)))
                .contains(44);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECOVERY_STAR", "SWEMWBS", "SDS", "WHO5"})
    void no_wording_is_shipped_and_nobody_answers_for_the_citizen(String code) {
        var instrument = named(code);

        assertThat(SHIPPED.wording(instrument.id())).isEmpty();
        assertThat(instrument.items())
                .allSatisfy(item -> assertThat(item.label().da().split(" ")).hasSizeLessThanOrEqualTo(4));
        assertThat(instrument.licence().da()).contains("overgang.course.instrument-texts");
        assertThat(instrument.answeredBy()).containsExactly(AnsweredBy.CITIZEN, AnsweredBy.CITIZEN_WITH_WORKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECOVERY_STAR", "SWEMWBS", "SDS"})
    void what_others_have_found_is_told(String code) {
        assertThat(named(code).published())
                .hasSize(1)
                .allSatisfy(found -> assertThat(found.da()).contains("CTI"));
    }

    private static Map<String, Integer> all(Instrument instrument, int answer) {
        return instrument.itemCodes().stream()
                .collect(Collectors.toMap(item -> item, _ -> answer, (one, _) -> one, LinkedHashMap::new));
    }
}
