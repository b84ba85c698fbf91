package dk.overgang.referral.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.reports.domain.SourceReport.LeadTime;
import dk.overgang.referral.reports.domain.SourceReport.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceReportTest {

    private static final YearMonth MARCH = YearMonth.parse("2026-03");
    private static final YearMonth MAY = YearMonth.parse("2026-05");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-31");
    private static final Source WARD = new Source("PSYCHIATRY", 60, 5);
    private static final Source SHELTER = new Source("SHELTER_110", 60, 5);

    private static final List<Line> LINES = List.of(
            line("PSYCHIATRY", "2026-02-20", "2026-02-21"),
            line("PSYCHIATRY", "2026-03-02", "2026-03-05"),
            line("PSYCHIATRY", "2026-03-09", "2026-03-19"),
            new Line("PSYCHIATRY", LocalDate.parse("2026-05-04"), null, true, null),
            new Line("PSYCHIATRY", LocalDate.parse("2026-05-03"), LocalDate.parse("2026-05-04"), false, null),
            line("CITIZEN", "2026-05-06", null));

    @Test
    void a_source_shows_its_months_and_how_many_became_courses() {
        assertThat(report("PSYCHIATRY").months()).containsExactly(new Month(MARCH, 2, 2, 0), new Month(MAY, 2, 1, 1));
    }

    @Test
    void lead_time_ends_with_the_first_contact_and_is_counted_for_the_months_asked_for_and_held_against_its_target() {
        assertThat(report("PSYCHIATRY").leadTime()).isEqualTo(new LeadTime(2, 3, 10, 5, 1, 1));
        assertThat(report("CITIZEN").leadTime()).isEqualTo(new LeadTime(0, null, null, null, 0, 0));
    }

    @Test
    void a_source_that_should_refer_and_does_not_is_shown_as_silent() {
        assertThat(report("SHELTER_110").silent()).isTrue();
        assertThat(report("SHELTER_110").months()).isEmpty();
        assertThat(report("PSYCHIATRY").silent()).isFalse();
        var later = SourceReport.of(LINES, List.of(WARD), MARCH, MAY, LocalDate.parse("2026-07-04"));
        assertThat(later).filteredOn(one -> one.source().equals("PSYCHIATRY")).allMatch(SourceReport::silent);
        assertThat(SourceReport.of(LINES, List.of(WARD), MARCH, MAY, LocalDate.parse("2026-07-03")))
                .noneMatch(SourceReport::silent);
    }

    private static SourceReport report(String source) {
        return SourceReport.of(LINES, List.of(WARD, SHELTER), MARCH, MAY, TODAY).stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /// Met on the day after the acceptance.
    private static Line line(String source, String received, @Nullable String met) {
        var metOn = met == null ? null : LocalDate.parse(met);
        return new Line(source, LocalDate.parse(received), metOn == null ? null : metOn.minusDays(1), false, metOn);
    }
}
