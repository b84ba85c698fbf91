package dk.overgang.referral.referrals.capacity;

import static java.util.Comparator.comparing;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.ShortList;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.ReferralAnswers.WaitingAnswer;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.review.Waiting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who waits for a home or a place in the caller's municipality (F-11), the most urgent first and then who has waited
/// longest. The list is short and its order is not the index's, so it is put in order here.
@RestController
class WaitingListController {

    private static final Comparator<WaitingAnswer> ORDER = comparing(WaitingAnswer::priority)
            .thenComparing(WaitingAnswer::since)
            .thenComparing(WaitingAnswer::referralId, comparing(UUID::toString));

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    WaitingListController(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/api/v1/referrals/waiting")
    ShortList<WaitingAnswer> waiting(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        return ShortList.page(all(caller), WaitingAnswer::referralId, limit, after);
    }

    private List<WaitingAnswer> all(Caller caller) {
        var today = DanishDay.of(clock.instant());
        var reasons = Arrays.stream(Waiting.Reason.values()).map(Enum::name).toList();
        var waiting =
                directory.seenBy(caller).and("referrals.review.waiting.reason").in(reasons);
        return citizens.find(query(waiting)).stream()
                .flatMap(citizen -> waiting(citizen.state(), today))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<WaitingAnswer> waiting(Citizen citizen, LocalDate today) {
        return citizen.referrals().stream()
                .filter(referral -> citizen.progress(referral) == Progress.WAITING)
                .flatMap(referral -> answer(citizen, referral, today));
    }

    private static Stream<WaitingAnswer> answer(Citizen citizen, Referral referral, LocalDate today) {
        var waiting = referral.review().waiting();
        return waiting == null
                ? Stream.empty()
                : Stream.of(new WaitingAnswer(
                        referral.referralId(),
                        citizen.citizenId(),
                        referral.programme(),
                        waiting.reason(),
                        waiting.priority(),
                        waiting.since(),
                        waiting.days(today)));
    }
}
