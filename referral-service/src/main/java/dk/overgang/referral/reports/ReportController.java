package dk.overgang.referral.reports;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.access.lists.Page;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.reports.domain.Line;
import dk.overgang.referral.reports.domain.SourceReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The monitor of sources and lead times, for those who answer for them. It reads the referrals of the months
/// asked for and of the time in which a source may be silent, by index, and no more.
@RestController
class ReportController {

    private static final int MOST_MONTHS = 24;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SourceProperties.class)
    static class Parts {

        @Bean
        Route seeReports() {
            return Route.get("/api/v1/reports/**", LEADER, AUTHORITY);
        }

        @Bean
        IndexedCollection reportIndexes() {
            return IndexedCollection.of(
                    "citizens", new Index().on("municipality", ASC).on(CitizenReports.RECEIVED, ASC));
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final SourceProperties sources;
    private final Clock clock;

    ReportController(
            AggregateStore<Citizen> citizens, CitizenDirectory directory, SourceProperties sources, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.sources = sources;
        this.clock = clock;
    }

    /// `from` and `to` are months, both included.
    @GetMapping("/api/v1/reports/sources")
    Page<SourceReport> sources(Caller caller, @RequestParam YearMonth from, @RequestParam YearMonth to) {
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw Problem.parameter("to", "months", MOST_MONTHS);
        }
        var today = DanishDay.of(clock.instant());
        var patience = sources.sources().stream()
                .mapToInt(source -> source.silentAfterDays())
                .max()
                .orElse(0);
        var since = earlier(from.atDay(1), today.minusDays(patience));
        var lines = lines(caller, since);
        return Page.whole(SourceReport.of(lines, sources.sources(), from, to, today));
    }

    private List<Line> lines(Caller caller, LocalDate since) {
        var wanted = directory.seenBy(caller).and(CitizenReports.RECEIVED).gte(DanishDay.beginning(since));
        return citizens.findReadable(
                query(wanted),
                found -> found.flatMap(citizen -> citizen.state().referrals().stream())
                        .map(ReportController::line)
                        .filter(line -> !line.receivedOn().isBefore(since))
                        .toList());
    }

    private static Line line(Referral referral) {
        return new Line(
                referral.source(),
                DanishDay.of(referral.receivedAt()),
                referral.isAccepted() ? referral.decidedOn() : null,
                referral.status() == Referral.Status.DECLINED,
                referral.firstContactOn());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(LocalDate::compareTo).orElse(one);
    }
}
