package dk.overgang.portal.measuring;

import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.plan.PlanApi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The instruments and the measurements of a course. Each measurement has a version of its own.
interface MeasuringApi {

    record Instruments(List<Instrument> items) {}

    /// A questionnaire in its version in force.
    ///
    /// @param scores the lowest and the highest score; null where each item stands alone
    record Instrument(
            String code,
            int version,
            Text name,
            Text licence,
            int recallWeeks,
            String direction,
            @Nullable Scale scores,
            int missingAllowed,
            List<String> answeredBy,
            List<Item> items) {}

    /// A question.
    ///
    /// @param wording as the municipality has given it, by language
    record Item(String code, Text label, Map<String, String> wording, Scale scale) {}

    /// The answers that can be given.
    ///
    /// @param labels of the answers, from the lowest on; empty where only numbers are shown
    record Scale(int from, int to, @Nullable List<Text> labels) {}

    record VersionId(String code, int version) {}

    record Measurement(
            UUID measurementId,
            VersionId instrument,
            @Nullable String point,
            LocalDate on,
            String answeredBy,
            boolean draft,
            Map<String, Integer> answers,
            @Nullable Integer score,
            List<Former> former,
            @Nullable Withdrawn withdrawn) {}

    /// Answers that a correction replaced.
    record Former(Map<String, Integer> answers, @Nullable Integer score) {}

    record Withdrawn(String reason) {}

    record Points(List<Point> points) {}

    /// A time at which is measured.
    ///
    /// @param state `LATER`, `OPEN`, `DONE`, `HELD` or `MISSED`
    record Point(
            VersionId instrument,
            String point,
            int number,
            boolean offered,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            String state) {}

    record Progress(List<Change> instruments) {}

    record Change(
            String instrument,
            Measured first,
            Measured latest,
            @Nullable FromTo score,
            List<ItemChange> items,
            int better,
            int worse,
            int same) {}

    record Measured(UUID measurementId, LocalDate on) {}

    record ItemChange(String item, FromTo change) {}

    /// How a number changed.
    ///
    /// @param meaning `BETTER`, `WORSE` or `SAME`
    record FromTo(int from, int to, int difference, String meaning) {}

    @GetExchange("/api/v1/instruments")
    Instruments instruments();

    @GetExchange("/api/v1/courses/{course}/measurements")
    Paged<Measurement> measurements(@PathVariable UUID course, @RequestParam int limit);

    @GetExchange("/api/v1/courses/{course}/measurements/{id}")
    ResponseEntity<Measurement> measurement(@PathVariable UUID course, @PathVariable UUID id);

    @GetExchange("/api/v1/courses/{course}/measurements/points")
    Points points(@PathVariable UUID course);

    @GetExchange("/api/v1/courses/{course}/measurements/progress")
    Progress progress(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/measurements")
    void take(@PathVariable UUID course, ChangeRequest change, @RequestBody Map<String, Object> body);

    /// Changes a measurement.
    ///
    /// @param what `completion`, `correction` or `withdrawal`
    @PostExchange("/api/v1/courses/{course}/measurements/{id}/{what}")
    void act(
            @PathVariable UUID course,
            @PathVariable UUID id,
            @PathVariable String what,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);
}
