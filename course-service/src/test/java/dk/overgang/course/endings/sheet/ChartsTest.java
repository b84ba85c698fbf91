package dk.overgang.course.endings.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.endings.sheet.CurveChart.MeasuredScore;
import dk.overgang.course.endings.sheet.StarChart.Axis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The drawings of the results sheet (F-33), compared with files that somebody has looked at.
class ChartsTest {

    private static final Path DRAWN = Path.of("target", "sheets");

    /// Course A: six of ten areas are better (acceptance 1.6).
    private static final List<Axis> STAR = Stream.of(
                    new int[] {4, 5},
                    new int[] {4, 4},
                    new int[] {3, 5},
                    new int[] {2, 5},
                    new int[] {2, 2},
                    new int[] {4, 5},
                    new int[] {8, 8},
                    new int[] {5, 5},
                    new int[] {3, 5},
                    new int[] {3, 5})
            .map(answers -> new Axis(1, 10, answers[0], answers[1]))
            .toList();

    @Test
    void a_star_shows_both_measurements() throws IOException {
        assertLooksLike("star.svg", new StarChart("Recovery-stjernen: 6 områder er bedre", STAR, true).draw());
    }

    @Test
    void a_star_of_one_measurement_shows_one_line() throws IOException {
        assertLooksLike("star-once.svg", new StarChart("Æ & <Å>", STAR.subList(0, 3), false).draw());
    }

    @Test
    void a_curve_goes_through_each_score_in_time() throws IOException {
        var scores = List.of(
                new MeasuredScore(LocalDate.parse("2026-03-10"), 17),
                new MeasuredScore(LocalDate.parse("2026-06-24"), 35),
                new MeasuredScore(LocalDate.parse("2026-12-10"), 23));

        assertLooksLike("curve.svg", new CurveChart("Mental trivsel", 7, 35, scores, "10.3.2026", "10.12.2026").draw());
    }

    /// Two measurements of one day do not divide by nothing.
    @Test
    void a_curve_of_one_day_is_drawn_too() {
        var day = LocalDate.parse("2026-03-10");

        var drawn = new CurveChart("x", 0, 30, List.of(new MeasuredScore(day, 0), new MeasuredScore(day, 30)), "a", "b")
                .draw();

        assertThat(drawn).contains("points=\"28,66 28,14\"").doesNotContain("NaN");
    }

    /// What was drawn lies in `target/sheets`, for whoever wants to see a difference.
    private static void assertLooksLike(String name, String drawn) throws IOException {
        var _ = Files.createDirectories(DRAWN);
        var _ = Files.writeString(DRAWN.resolve(name), drawn);
        try (var file = ChartsTest.class.getResourceAsStream("/sheet/" + name)) {
            var seen = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
            assertThat(drawn).isEqualTo(seen);
        }
    }
}
