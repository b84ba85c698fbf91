package dk.overgang.referral.reports;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.reports.domain.CitizenReport;
import dk.overgang.referral.reports.domain.Subject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Counts a year's citizens, each once, by what their referrals of that year told. It reads them by index.
@Component
class CitizenReports {

    /// Whom a report is of, and the moment by which their year is known.
    enum Of {
        REFERRED,
        ACCEPTED
    }

    static final String RECEIVED = "referrals.receivedAt";
    static final String DECIDED = "referrals.review.decision.on";

    private final AggregateStore<Citizen> citizens;
    private final IdentityVault identities;
    private final Scopes scopes;
    private final SourceProperties properties;

    CitizenReports(
            AggregateStore<Citizen> citizens, IdentityVault identities, Scopes scopes, SourceProperties properties) {
        this.citizens = citizens;
        this.identities = identities;
        this.scopes = scopes;
        this.properties = properties;
    }

    CitizenReport report(Caller caller, Of of, int year) {
        var here = scopes.of(caller).in("municipality");
        List<Subject> subjects = citizens.findReadable(
                query(inYear(here, of, year)),
                found -> found.map(Stored::state)
                        .flatMap(citizen -> subject(citizen, of, year))
                        .toList());
        return CitizenReport.of(subjects, properties.benchmarks());
    }

    private static Criteria inYear(Criteria here, Of of, int year) {
        var first = LocalDate.of(year, 1, 1);
        var next = first.plusYears(1);
        return switch (of) {
            case REFERRED -> here.and(RECEIVED).gte(DanishDay.beginning(first)).lt(DanishDay.beginning(next));
            case ACCEPTED -> here.and(DECIDED).gte(first.toString()).lt(next.toString());
        };
    }

    /// What an earlier referral of the year told counts where a later one is silent.
    private Stream<Subject> subject(Citizen citizen, Of of, int year) {
        var counted = citizen.referrals().stream()
                .filter(referral -> isCounted(referral, of, year))
                .toList();
        if (counted.isEmpty()) {
            return Stream.empty();
        }
        var reported =
                counted.stream().map(referral -> referral.background().facts()).reduce(Facts.none(), Facts::with);
        return Stream.of(new Subject(age(citizen, counted.getLast()), reported, conditions(counted)));
    }

    private static boolean isCounted(Referral referral, Of of, int year) {
        return switch (of) {
            case REFERRED -> DanishDay.of(referral.receivedAt()).getYear() == year;
            case ACCEPTED -> {
                var on = referral.decidedOn();
                yield referral.isAccepted() && on != null && on.getYear() == year;
            }
        };
    }

    private static Set<String> conditions(List<Referral> referrals) {
        return referrals.stream()
                .flatMap(referral -> referral.background().conditions().stream())
                .collect(Collectors.toSet());
    }

    private int age(Citizen citizen, Referral referral) {
        var day = DanishDay.of(referral.receivedAt());
        var born = identities.decrypt(citizen.identity()).cpr().bornOn(day);
        return Period.between(born, day).getYears();
    }
}
