package dk.overgang.referral.discharges;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.DischargePlanning;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds who is in hospital now and will come home to the caller's municipality: sorted by the expected day, those
/// without one last.
@Component
class ExpectedDischarges {

    record InHospital(Citizen citizen, ExpectedDischarge expected) {}

    static final String STANDING = "hospital.standing";

    private static final List<String> OPEN = Stream.of(State.ACUTE, State.ADMITTED, State.ON_LEAVE)
            .map(Enum::name)
            .toList();

    /// Sorts behind every date.
    private static final String UNKNOWN = "~";

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

    Page<InHospital> page(Caller caller, Paging paging) {
        var inHospital = directory.seenBy(caller).and(STANDING).in(OPEN);
        return citizens.findReadable(
                query(inHospital),
                found -> directory.page(
                        caller,
                        paging,
                        found.map(Stored::state).flatMap(this::inHospital),
                        InHospital::citizen,
                        ExpectedDischarges::place));
    }

    private Stream<InHospital> inHospital(Citizen citizen) {
        return home(citizen).expected().map(expected -> new InHospital(citizen, expected)).stream();
    }

    private static SortKey place(InHospital one) {
        var on = one.expected().on();
        var from = one.expected().stay().from();
        return SortKey.of(
                        from == null ? UNKNOWN : SortKey.text(from),
                        one.citizen().citizenId())
                .after(on == null ? UNKNOWN : on.toString());
    }
}
