package dk.overgang.referral.discharges;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.ShortList;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.DischargePlanning;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds who is in hospital now and will come home to the caller's municipality: by the day, those without one last.
@Component
class ExpectedDischarges {

    record InHospital(Citizen citizen, ExpectedDischarge expected) {

        UUID citizenId() {
            return citizen.citizenId();
        }
    }

    static final String STANDING = "hospital.standing";

    private static final List<String> OPEN = Stream.of(State.ACUTE, State.ADMITTED, State.ON_LEAVE)
            .map(Enum::name)
            .toList();

    private static final Comparator<InHospital> ORDER = comparing(
                    (InHospital one) -> one.expected().on(), nullsLast(naturalOrder()))
            .thenComparing(one -> one.expected().stay().from(), nullsLast(naturalOrder()))
            .thenComparing(InHospital::citizenId);

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final IntakeRules intake;

    ExpectedDischarges(AggregateStore<Citizen> citizens, CitizenDirectory directory, IntakeRules intake) {
        this.citizens = citizens;
        this.directory = directory;
        this.intake = intake;
    }

    DischargePlanning home(Citizen citizen) {
        return new DischargePlanning(citizen, intake::leavesWard);
    }

    ShortList<InHospital> shownTo(Caller caller, int limit, @Nullable UUID after) {
        return ShortList.page(all(caller), InHospital::citizenId, limit, after)
                .shownBy(directory, caller, InHospital::citizenId);
    }

    private List<InHospital> all(Caller caller) {
        return citizens.find(query(directory.seenBy(caller).and(STANDING).in(OPEN))).stream()
                .map(Stored::state)
                .flatMap(
                        citizen -> home(citizen).expected().map(expected -> new InHospital(citizen, expected)).stream())
                .sorted(ORDER)
                .toList();
    }
}
