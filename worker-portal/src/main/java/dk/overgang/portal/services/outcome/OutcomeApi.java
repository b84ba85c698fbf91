package dk.overgang.portal.services.outcome;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import dk.overgang.portal.services.closing.ClosingApi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What a course has led to, and what the courses of a team have led to in counts. The `ETag` of an
/// outcome is its version.
public interface OutcomeApi {

    /// The outcome of one course.
    ///
    /// @param asked what is recorded in its programme
    /// @param standing null before anybody has recorded anything
    /// @param former what stood before a correction, the first one first
    /// @param admissions during the course
    record Outcome(
            List<Result> asked,
            @Nullable Entry standing,
            List<Entry> former,
            long admissions,
            List<Wellbeing> wellbeing,
            List<Allowed> allowed) {}

    /// One thing that is recorded, with the values it may have.
    record Result(String code, Text text, List<Coded> values) {}

    /// What somebody recorded.
    ///
    /// @param values by the code of the result
    /// @param reason why it was corrected; null for the first one
    /// @param by the subject of the token
    record Entry(Map<String, String> values, @Nullable String reason, String by, LocalDate on) {}

    /// A score at the start and at the end.
    ///
    /// @param meaning `BETTER`, `WORSE` or `SAME`
    record Wellbeing(String instrument, int from, int to, String meaning) {}

    /// The courses of the municipality that ended in a period, in counts that tell of no single citizen.
    ///
    /// @param courses null where there are fewer than `fewestCourses`, and so are `recorded` and `admissions`
    /// @param results what the codes in `outcomes` mean
    record Report(
            int fewestCourses,
            @Nullable Integer courses,
            @Nullable Integer recorded,
            @Nullable Long admissions,
            List<Tally> admitted,
            List<Tally> outcomes,
            List<Tally> wellbeing,
            List<Result> results) {}

    /// How many courses have which value.
    ///
    /// @param what the code of what is counted
    /// @param others how many courses have a value that is not told
    record Tally(String what, int courses, List<Group> groups, int others) {}

    record Group(String value, int courses) {}

    /// What the instruments of `wellbeing` are called.
    record Instruments(List<Instrument> items) {

        public static final Instruments NONE = new Instruments(List.of());

        /// Empty for one that is not told.
        public Optional<String> name(String code, Locale locale) {
            return items.stream()
                    .filter(one -> one.code().equals(code))
                    .map(one -> one.name().in(locale))
                    .findFirst();
        }
    }

    record Instrument(String code, Text name) {}

    @GetExchange("/api/v1/courses/{course}/outcome")
    ResponseEntity<Outcome> outcome(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/outcome")
    void record(@PathVariable UUID course, ChangeRequest change, @RequestBody Map<String, Object> body);

    /// The counts of a period.
    ///
    /// @param from the first day on which a course ended that counts, as ISO 8601; `to` is the last one
    @GetExchange("/api/v1/outcomes/report")
    Report report(@RequestParam String from, @RequestParam String to);

    @GetExchange("/api/v1/instruments")
    Instruments instruments();
}
