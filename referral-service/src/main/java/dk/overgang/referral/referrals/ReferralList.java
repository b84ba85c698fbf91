package dk.overgang.referral.referrals;

import static java.util.Comparator.comparing;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.ReferralAnswers.Page;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// The referrals of the citizens a caller sees, page by page, in the order of their citizens' ids.
@Component
class ReferralList {

    /// The last referral of the page before.
    private record Cursor(UUID citizenId, UUID referralId) {

        static Cursor read(String after) {
            try {
                var ids = after.split("_", 2);
                return new Cursor(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
                throw Problem.invalid("after", "cursor");
            }
        }

        boolean isPast(ReferralAnswer referral) {
            return !referral.citizenId().equals(citizenId)
                    || referral.referralId().toString().compareTo(referralId.toString()) > 0;
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;

    ReferralList(AggregateStore<Citizen> citizens, CitizenDirectory directory) {
        this.citizens = citizens;
        this.directory = directory;
    }

    /// Every citizen here has a referral, so one citizen more than the page holds is enough to know what comes next.
    Page<ReferralAnswer> page(Caller caller, int limit, @Nullable String after, Locale locale) {
        var cursor = after == null ? null : Cursor.read(after);
        var here = directory.seenBy(caller);
        var wanted = cursor == null ? here : here.and("_id").gte(cursor.citizenId());
        var found = citizens.find(query(wanted).with(Sort.by(ASC, "_id")).limit(limit + 2)).stream()
                .flatMap(citizen -> referrals(citizen, locale))
                .filter(referral -> cursor == null || cursor.isPast(referral))
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit ? new Page<>(found, null) : cut(found.subList(0, limit));
    }

    private static Page<ReferralAnswer> cut(List<ReferralAnswer> full) {
        var last = full.getLast();
        return new Page<>(full, last.citizenId() + "_" + last.referralId());
    }

    private static Stream<ReferralAnswer> referrals(Stored<Citizen> citizen, Locale locale) {
        return citizen.state().referrals().stream()
                .map(referral -> ReferralAnswer.toAuthority(citizen.state(), referral, locale))
                .sorted(comparing(referral -> referral.referralId().toString()));
    }
}
