package dk.overgang.referral.reports;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Caller;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.reports.CitizenReports.Of;
import dk.overgang.referral.reports.domain.Benchmarks;
import dk.overgang.referral.reports.domain.Benchmarks.Group;
import dk.overgang.referral.reports.domain.Benchmarks.Relation;
import dk.overgang.referral.reports.domain.CitizenReport;
import dk.overgang.referral.reports.domain.CitizenReport.Beside;
import dk.overgang.referral.reports.domain.CitizenReport.Cell;
import dk.overgang.referral.reports.domain.CitizenReport.Distribution;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who the municipality's citizens are, beside comparable ones. Years never overlap, so that nobody finds a few by
/// taking one period from another.
@RestController
class CitizenReportController {

    /// The numbers of a year.
    ///
    /// @param smallest numbers below it, and those that give them away, are absent
    record CitizenReportView(
            int year,
            Of of,
            int smallest,
            @Nullable Integer citizens,
            List<Table> distributions,
            List<BenchmarkView> benchmarks,
            String version) {}

    record Table(String dimension, List<Row> groups) {}

    record Row(
            String group,
            @Nullable String text,
            @Nullable Integer citizens,
            @Nullable Integer percent) {}

    /// A published figure beside the municipality's own.
    ///
    /// @param percent the figure of the source, where it gives one
    /// @param own the municipality's share in percent
    record BenchmarkView(
            String code,
            String text,
            String source,
            Relation relation,
            @Nullable Integer percent,
            @Nullable Integer own) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        IndexedCollection citizenReportIndexes() {
            return IndexedCollection.of(
                    "citizens", new Index().on("municipality", ASC).on(CitizenReports.DECIDED, ASC));
        }
    }

    private final CitizenReports reports;
    private final SourceProperties properties;

    CitizenReportController(CitizenReports reports, SourceProperties properties) {
        this.reports = reports;
        this.properties = properties;
    }

    @GetMapping("/api/v1/reports/citizens")
    CitizenReportView citizens(
            Caller caller,
            Locale locale,
            @RequestParam @Min(2000) @Max(2100) int year,
            @RequestParam(defaultValue = "REFERRED") Of of) {
        var benchmarks = properties.benchmarks();
        CitizenReport report = reports.report(caller, of, year);
        return new CitizenReportView(
                year,
                of,
                benchmarks.smallest(),
                report.citizens(),
                report.distributions().stream()
                        .map(distribution -> table(distribution, benchmarks, locale))
                        .toList(),
                report.benchmarks().stream().map(beside -> line(beside, locale)).toList(),
                benchmarks.version());
    }

    private static Table table(Distribution distribution, Benchmarks benchmarks, Locale locale) {
        var groups = benchmarks.dimensions().stream()
                .filter(dimension -> dimension.code().equals(distribution.dimension()))
                .flatMap(dimension -> dimension.groups().stream())
                .toList();
        return new Table(
                distribution.dimension(),
                distribution.cells().stream()
                        .map(cell -> row(cell, groups, locale))
                        .toList());
    }

    private static Row row(Cell cell, List<Group> groups, Locale locale) {
        var text = groups.stream()
                .filter(group -> group.code().equals(cell.group()))
                .map(group -> group.text().in(locale))
                .findFirst()
                .orElse(null);
        return new Row(cell.group(), text, cell.citizens(), cell.percent());
    }

    private static BenchmarkView line(Beside beside, Locale locale) {
        var known = beside.known();
        return new BenchmarkView(
                known.code(),
                known.text().in(locale),
                known.source(),
                known.relation(),
                known.percent(),
                beside.percent());
    }
}
