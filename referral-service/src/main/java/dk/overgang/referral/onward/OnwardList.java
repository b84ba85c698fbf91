package dk.overgang.referral.onward;

import static java.util.Comparator.comparing;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.ahead.domain.OnwardReferral;
import dk.overgang.referral.citizens.ShortList;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.CourseView;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.onward.OnwardBodies.OnwardAnswer;
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

    private record Undecided(Citizen citizen, OnwardReferral onward) {

        UUID onwardId() {
            return onward.onwardId();
        }

        @Nullable
        UUID worker() {
            return citizen.course().map(CourseView::worker).orElse(null);
        }
    }

    static final String STATE = "ahead.onward.state";

    private static final Comparator<Undecided> ORDER =
            comparing((Undecided one) -> one.onward().openedOn()).thenComparing(Undecided::onwardId);

    private final AggregateStore<Citizen> citizens;
    private final Scopes scopes;
    private final Clock clock;

    OnwardList(AggregateStore<Citizen> citizens, Scopes scopes, Clock clock) {
        this.citizens = citizens;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/api/v1/onward-referrals")
    ShortList<OnwardAnswer> undecided(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var scope = scopes.of(caller);
        var today = DanishDay.of(clock.instant());
        return ShortList.page(all(scope), Undecided::onwardId, limit, after)
                .only(one ->
                        scope.shows(one.citizen().municipality(), one.citizen().citizenId(), one.worker()))
                .map(one -> OnwardAnswer.of(one.citizen().citizenId(), one.onward(), today));
    }

    private List<Undecided> all(Scope scope) {
        var here = scope.in(new Scope.Fields("municipality", "_id", "courses.worker"));
        return citizens.find(query(here.and(STATE).is(OnwardReferral.State.OPEN.name()))).stream()
                .map(Stored::state)
                .filter(Citizen::isHere)
                .flatMap(OnwardList::of)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Undecided> of(Citizen citizen) {
        return citizen.ahead().onward().stream()
                .filter(OnwardReferral::isOpen)
                .map(onward -> new Undecided(citizen, onward));
    }
}
