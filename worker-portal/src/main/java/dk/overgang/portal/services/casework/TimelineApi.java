package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// What happened in a course, and what is to come.
public interface TimelineApi {

    /// The measures of a drawing.
    ///
    /// @param contactFrom the first day of the contact phase, as far as it is known
    /// @param contactTo the start of phase 1; the planned start before that
    /// @param marks everything that happened, the oldest first
    record Drawing(
            @Nullable LocalDate contactFrom, @Nullable LocalDate contactTo, List<Entry> marks) {

        public Drawing {
            marks = List.copyOf(Objects.requireNonNullElse(marks, List.of()));
        }
    }

    /// Something that happened; `facts` are codes, numbers and dates.
    record Entry(LocalDate on, String kind, UUID id, Map<String, String> facts) {

        public Entry {
            facts = Map.copyOf(Objects.requireNonNullElse(facts, Map.of()));
        }

        /// Whether it was noted by mistake.
        public boolean withdrawn() {
            return "true".equals(facts.get("withdrawn")) || "true".equals(facts.get("voided"));
        }
    }

    /// An evaluation of the goals; `doneOn` null until it has taken place.
    record Evaluation(int number, LocalDate dueOn, @Nullable LocalDate doneOn) {}

    record Points(List<Point> points) {}

    /// A day of measurement; `measurementId` null until it was made.
    record Point(
            String point,
            boolean offered,
            @Nullable LocalDate day,
            @Nullable UUID measurementId) {}

    @GetExchange("/api/v1/courses/{course}/timeline/drawing")
    Drawing drawing(@PathVariable UUID course);

    @GetExchange("/api/v1/courses/{course}/plan/evaluations")
    Paged<Evaluation> evaluations(@PathVariable UUID course);

    @GetExchange("/api/v1/courses/{course}/measurements/points")
    Points points(@PathVariable UUID course);
}
