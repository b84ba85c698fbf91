package dk.overgang.referral.onward;

import static java.util.Comparator.comparing;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.ShortList;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.onward.OnwardBodies.OnwardAnswer;
import dk.overgang.referral.onward.domain.OnwardReferral;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What nobody has decided yet, the oldest first, so that nobody is forgotten.
@RestController
class OnwardList {

    private record Undecided(UUID citizenId, OnwardReferral onward) {

        UUID onwardId() {
            return onward.onwardId();
        }
    }

    static final String STATE = "ahead.onward.state";

    private static final Comparator<Undecided> ORDER =
            comparing((Undecided one) -> one.onward().openedOn()).thenComparing(Undecided::onwardId);

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    OnwardList(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/api/v1/onward-referrals")
    ShortList<OnwardAnswer> undecided(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var today = DanishDay.of(clock.instant());
        return ShortList.page(all(caller), Undecided::onwardId, limit, after)
                .shownBy(directory, caller, Undecided::citizenId)
                .map(one -> OnwardAnswer.of(one.citizenId(), one.onward(), today));
    }

    private List<Undecided> all(Caller caller) {
        var undecided = directory.seenBy(caller).and(STATE).is(OnwardReferral.State.OPEN.name());
        return citizens.find(query(undecided)).stream()
                .map(Stored::state)
                .filter(Citizen::isHere)
                .flatMap(OnwardList::of)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Undecided> of(Citizen citizen) {
        return citizen.ahead().onward().stream()
                .filter(OnwardReferral::isOpen)
                .map(onward -> new Undecided(citizen.citizenId(), onward));
    }
}
