package dk.overgang.course.measurements;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.domain.TeamAverages;
import dk.overgang.course.measurements.domain.TeamAverages.Average;
import dk.overgang.course.measurements.domain.TeamAverages.ItemAverage;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows what the courses of a municipality have reached together with one instrument.
@RestController
class MeasurementReport {

    /// A report covers two years at most.
    private static final int LONGEST_DAYS = 731;

    /// @param from the first day of the latest measurements that count; `to` is the last one
    /// @param fewestCourses of fewer courses nothing is told
    /// @param courses null where there are too few
    record TeamMeasurementReport(
            String instrument,
            Direction direction,
            LocalDate from,
            LocalDate to,
            int fewestCourses,
            @Nullable Integer courses,
            List<ItemAverage> items,
            @Nullable Average score) {

        private static TeamMeasurementReport of(
                Instrument instrument, LocalDate from, LocalDate to, Optional<TeamAverages> averages) {
            return new TeamMeasurementReport(
                    instrument.code(),
                    instrument.direction(),
                    from,
                    to,
                    TeamAverages.FEWEST_COURSES,
                    averages.map(TeamAverages::courses).orElse(null),
                    averages.map(TeamAverages::items).orElse(List.of()),
                    averages.map(TeamAverages::score).orElse(null));
        }
    }

    private final AggregateStore<Measurement> measurements;
    private final InstrumentCatalogue instruments;
    private final Scopes scopes;

    MeasurementReport(AggregateStore<Measurement> measurements, InstrumentCatalogue instruments, Scopes scopes) {
        this.measurements = measurements;
        this.instruments = instruments;
        this.scopes = scopes;
    }

    /// The averages of all courses whose latest measurement lies in the period: at the start and at that time.
    @GetMapping("/api/v1/measurements/report")
    TeamMeasurementReport report(
            Caller caller, @RequestParam String instrument, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var versions = instruments.versions(instrument);
        if (versions.isEmpty()) {
            throw Problem.parameter("instrument", "one-of", known());
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Problem.parameter("to", "date-outside", from, from.plusDays(LONGEST_DAYS));
        }
        var here = scopes.of(caller).in("municipality").and("instrument.code").is(instrument);
        var progress = progress(courses(here.and("on").gte(from.toString()).lte(to.toString())), instrument).stream()
                .filter(one -> !one.latest().on().isAfter(to))
                .toList();
        return TeamMeasurementReport.of(versions.getLast(), from, to, TeamAverages.of(versions.getLast(), progress));
    }

    private String known() {
        return instruments.inForce().stream().map(Instrument::code).collect(Collectors.joining(", "));
    }

    private List<UUID> courses(Criteria measured) {
        return find(measured).map(Measurement::courseId).distinct().toList();
    }

    private List<Progress> progress(List<UUID> courses, String instrument) {
        var made = find(where("courseId").in(courses))
                .filter(one -> one.instrument().code().equals(instrument))
                .collect(groupingBy(Measurement::courseId));
        return made.values().stream()
                .flatMap(ofCourse -> Progress.of(ofCourse, instruments::version).stream())
                .toList();
    }

    private Stream<Measurement> find(Criteria criteria) {
        return measurements.findReadable(query(criteria)).stream().map(Stored::state);
    }
}
