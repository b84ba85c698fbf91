package dk.overgang.referral.referrals.capacity;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists who waits for a home or a place in the caller's municipality (F-11): by priority, and within one
/// priority by the days waited. No index holds that order, and the list is short, so it is sorted here.
@RestController
class WaitingListController {

    record WaitingView(
            UUID referralId,
            UUID citizenId,
            String programme,
            Waiting.Reason reason,
            Waiting.Priority priority,
            LocalDate since,
            long days) {

        static WaitingView of(Citizen citizen, Referral referral, Waiting waiting, LocalDate today) {
            return new WaitingView(
                    referral.referralId(),
                    citizen.citizenId(),
                    referral.programme(),
                    waiting.reason(),
                    waiting.priority(),
                    waiting.since(),
                    waiting.days(today));
        }

        SortKey sortKey() {
            return SortKey.of(since, referralId).after(Integer.toString(priority.rank()));
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Clock clock;

    WaitingListController(AggregateStore<Citizen> citizens, CitizenDirectory directory, Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/api/v1/referrals/waiting")
    Page<WaitingView> list(Caller caller, Paging paging) {
        var today = DanishDay.of(clock.instant());
        var reasons = Arrays.stream(Waiting.Reason.values()).map(Enum::name).toList();
        var waiting =
                directory.seenBy(caller).and("referrals.review.waiting.reason").in(reasons);
        return citizens.findReadable(
                query(waiting),
                found ->
                        paging.pageOf(found.flatMap(citizen -> waiting(citizen.state(), today)), WaitingView::sortKey));
    }

    /// A referral whose course has started waits no more, whatever its place on the list.
    private static Stream<WaitingView> waiting(Citizen citizen, LocalDate today) {
        return citizen.referrals().stream()
                .filter(referral -> citizen.progress(referral) == Progress.WAITING)
                .flatMap(referral -> Stream.ofNullable(referral.review().waiting())
                        .map(waiting -> WaitingView.of(citizen, referral, waiting, today)));
    }
}
