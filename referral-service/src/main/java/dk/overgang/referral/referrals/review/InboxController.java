package dk.overgang.referral.referrals.review;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.AnswerDeadline;
import dk.overgang.referral.referrals.ReferralView;
import dk.overgang.referral.referrals.Referrals;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What lies before the authority: its referrals, and one of them with what may be done with it.
@RestController
@RequestMapping("/api/v1/referrals")
class InboxController {

    /// What an inbox is sorted by.
    enum InboxSort {
        ANSWER_BY,
        RECEIVED
    }

    /// Comes behind every date.
    private static final String LAST = "~";

    private static final Set<Progress> OPEN =
            EnumSet.of(Progress.RECEIVED, Progress.IN_REVIEW, Progress.NEEDS_INFORMATION, Progress.WAITING);

    /// A referral that has come no further than this is open itself.
    private static final Set<Progress> UNDECIDED =
            EnumSet.of(Progress.RECEIVED, Progress.IN_REVIEW, Progress.NEEDS_INFORMATION);

    /// @param deadline by the municipality's goal; null where the referral is decided, or there is no goal
    record InboxRow(
            @JsonUnwrapped ReferralView referral, @Nullable AnswerDeadline deadline) {}

    /// @param allowed what the caller may do with it now, and why not the rest
    record ReferralAnswer(
            @JsonUnwrapped ReferralView referral, @Nullable AnswerDeadline deadline, List<AllowedAction> allowed) {}

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final Referrals referrals;
    private final ReferralActions actions;
    private final DecisionCodes codes;
    private final Clock clock;

    InboxController(
            AggregateStore<Citizen> citizens,
            CitizenDirectory directory,
            Referrals referrals,
            ReferralActions actions,
            DecisionCodes codes,
            Clock clock) {
        this.citizens = citizens;
        this.directory = directory;
        this.referrals = referrals;
        this.actions = actions;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ResponseEntity<ReferralAnswer> referral(Caller caller, Locale locale, @PathVariable UUID id) {
        var found = referrals.reach(caller, id).orElseThrow(Problem::notFound);
        return Versioned.ok(found, citizen -> answer(citizen, id, caller, locale));
    }

    private ReferralAnswer answer(Citizen citizen, UUID id, Caller caller, Locale locale) {
        var referral = citizen.referral(id).orElseThrow();
        return new ReferralAnswer(
                ReferralView.of(citizen, id, caller, locale),
                deadline(referral),
                actions.of(caller, citizen, referral));
    }

    /// Without `status` and `sort` all referrals of the citizens that the caller sees, in the order of the
    /// citizens' ids. With one of them an inbox: those that are open, or have that status, in the order that
    /// is asked for.
    @GetMapping
    Page<InboxRow> list(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) @Nullable Set<Progress> status,
            @RequestParam(required = false) @Nullable InboxSort sort,
            Paging paging) {
        var wanted = status == null ? Set.<Progress>of() : status;
        return wanted.isEmpty() && sort == null
                ? byCitizen(caller, locale, paging)
                : inbox(
                        caller,
                        locale,
                        wanted.isEmpty() ? OPEN : wanted,
                        Objects.requireNonNullElse(sort, InboxSort.ANSWER_BY),
                        paging);
    }

    /// Every citizen has a referral, and those of the first citizen may all be on the page before. So two more
    /// citizens are read than the page has rows.
    private Page<InboxRow> byCitizen(Caller caller, Locale locale, Paging paging) {
        mustHaveParts(paging, 2);
        var here = directory.seenBy(caller);
        var rest = paging.after()
                .map(key -> here.and("_id").gte(UUID.fromString(key.parts().getFirst())))
                .orElse(here);
        var found = citizens.findReadable(query(rest).with(Sort.by(ASC, "_id")).limit(paging.limit() + 2));
        var rows = found.stream()
                .map(Stored::state)
                .flatMap(citizen -> citizen.referrals().stream().map(referral -> row(citizen, referral, locale)));
        return paging.pageOf(
                rows,
                row -> SortKey.of(row.referral().referralId())
                        .after(row.referral().citizenId().toString()));
    }

    /// What is open is little, so it is sorted here: no index holds a deadline that moves while it stands
    /// still.
    private Page<InboxRow> inbox(Caller caller, Locale locale, Set<Progress> status, InboxSort sort, Paging paging) {
        mustHaveParts(paging, 3);
        if (paging.after()
                .filter(key -> !key.parts().getFirst().equals(sort.name()))
                .isPresent()) {
            throw ofAnotherOrder();
        }
        return citizens.findReadable(
                query(withSuch(directory.seenBy(caller), status)),
                found -> paging.pageOf(
                        found.map(Stored::state)
                                .flatMap(citizen -> citizen.referrals().stream()
                                        .filter(referral -> status.contains(citizen.progress(referral)))
                                        .map(referral -> row(citizen, referral, locale))),
                        row -> place(row, sort)));
    }

    private static Criteria withSuch(Criteria here, Set<Progress> status) {
        var open = Stream.of(Referral.Status.RECEIVED, Referral.Status.IN_REVIEW, Referral.Status.NEEDS_INFORMATION);
        return UNDECIDED.containsAll(status)
                ? here.and("referrals.status").in(open.map(Enum::name).toList())
                : here;
    }

    private static SortKey place(InboxRow row, InboxSort sort) {
        var key = switch (sort) {
            case ANSWER_BY ->
                row.deadline() == null ? LAST : row.deadline().on().toString();
            case RECEIVED -> SortKey.text(row.referral().receivedAt());
        };
        return SortKey.of(key, row.referral().referralId()).after(sort.name());
    }

    /// A cursor of another order has another shape.
    private static void mustHaveParts(Paging paging, int parts) {
        if (paging.after().filter(key -> key.parts().size() != parts).isPresent()) {
            throw ofAnotherOrder();
        }
    }

    private static Problem ofAnotherOrder() {
        return Problem.parameter("after", "cursor");
    }

    private InboxRow row(Citizen citizen, Referral referral, Locale locale) {
        return new InboxRow(ReferralView.toAuthority(citizen, referral, locale), deadline(referral));
    }

    private @Nullable AnswerDeadline deadline(Referral referral) {
        LocalDate today = DanishDay.of(clock.instant());
        return AnswerDeadline.of(referral, codes.answerWithinDays(), today).orElse(null);
    }
}
