package dk.overgang.launcher.data;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What the demo's workers write, invented like their citizens. Each citizen gets some of it, by
/// [DemoCitizen#number()].
///
/// @param notes of contacts: in the contact phase, then in phase 1, 2 and 3
/// @param pauseNotes of contacts while the citizen is admitted
/// @param talks at the first and the second phase change
/// @param outcomes what a course has led to: a value by the code of each result
public record DemoCasework(
        List<List<String>> notes,
        List<String> pauseNotes,
        List<Talk> talks,
        List<Story> stories,
        List<Instrument> instruments,
        List<Map<String, String>> outcomes) {

    /// What is said at a phase change.
    ///
    /// @param carriedOver the item of the checklist that goes open into the next phase
    /// @param owner the role of who sees to it then
    public record Talk(String words, String carriedOver, String owner) {}

    /// What a course is about.
    ///
    /// @param focusAreas of each phase
    /// @param measure how the sub-goal is seen to be reached
    public record Story(
            Area need,
            Area resource,
            List<List<String>> focusAreas,
            String activity,
            String goal,
            String subGoal,
            String measure) {}

    /// A focus area with the citizen's words.
    public record Area(String area, String words) {}

    /// What is measured with, and about what a citizen answers.
    ///
    /// @param atFirst about what a citizen answers at the start
    /// @param gain how much that has changed at the end
    public record Instrument(String code, List<String> items, int atFirst, int gain) {

        /// The answers of one citizen.
        ///
        /// @param later whether the course is on its way
        public Map<String, Integer> answers(int citizen, boolean later) {
            return IntStream.range(0, items.size())
                    .boxed()
                    .collect(toMap(items::get, item -> atFirst + (citizen + item) % 2 + (later ? gain : 0)));
        }
    }

    public static DemoCasework read() {
        try (var file = Objects.requireNonNull(DemoCasework.class.getResourceAsStream("/demo-casework.json"))) {
            return new JsonMapper().readValue(file, DemoCasework.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Story story(int citizen) {
        return nth(stories, citizen);
    }

    /// One of the notes of a phase.
    ///
    /// @param phase 0 is the contact phase
    public String note(int phase, int which) {
        return nth(notes.get(phase), which);
    }

    public String pauseNote(int which) {
        return nth(pauseNotes, which);
    }

    public Map<String, String> outcome(int citizen) {
        return nth(outcomes, citizen);
    }

    private static <T> T nth(List<T> of, int which) {
        return of.get(which % of.size());
    }
}
