package dk.overgang.referral.stays;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Repeats;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.StayEvent;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.ManualStays;
import dk.overgang.referral.stays.domain.ManualStays.Answer;
import dk.overgang.referral.stays.domain.ManualStays.Answer.EndBeforeStart;
import dk.overgang.referral.stays.domain.ManualStays.Answer.NoSuchStay;
import dk.overgang.referral.stays.domain.ManualStays.Answer.NotOpen;
import dk.overgang.referral.stays.domain.ManualStays.Answer.Noted;
import dk.overgang.referral.stays.domain.ManualStays.Answer.ToldByHospital;
import dk.overgang.referral.stays.domain.ManualStays.Command;
import dk.overgang.referral.stays.domain.ManualStays.Pen;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Folds what a person wrote into the same history as a hospital's notices, so that it pauses a course alike.
@Service
class ManualStayService {

    /// Who asks, about which citizen, under which name of the client's own.
    record Asking(
            Caller caller, UUID citizen, UUID id, @Nullable IdempotencyKey key) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    ManualStayService(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    /// The citizen as it is then; what a repeat asks is there already.
    @RetriedOnConflict
    Citizen write(Asking asking, Command command) {
        var stored = directory.shownTo(asking.caller(), asking.citizen());
        if (Repeats.isAnswered(stored, asking.key())) {
            return stored.state();
        }
        var pen =
                new Pen(asking.id(), asking.caller().subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return note(stored, noted(new ManualStays(stored.state().hospital(), pen).decide(command)), asking);
    }

    private Citizen note(Stored<Citizen> stored, HospitalNotice notice, Asking asking) {
        var before = stored.state();
        var after = before.with(notice);
        var facts = StayFacts.of(StayEvent.between(before, after), after, clock.instant());
        citizens.update(stored, after, facts, new Asked(asking.key()));
        return after;
    }

    private static HospitalNotice noted(Answer answer) {
        return switch (answer) {
            case Noted(var notice) -> notice;
            case NoSuchStay() -> throw Problem.notFound();
            case NotOpen() -> throw Problem.conflict("stay:not-open");
            case ToldByHospital() -> throw Problem.conflict("stay:told-by-hospital");
            case EndBeforeStart() -> throw Problem.invalid("at", "end-before-start");
        };
    }
}
