package dk.overgang.referral.referrals.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the authority has made of a referral so far.
public record Review(
        List<Missing> missing,
        @Nullable Assessment assessment,
        @Nullable Waiting waiting,
        @Nullable AuthorityDecision decision) {

    public Review {
        missing = List.copyOf(missing);
    }

    public static Review none() {
        return new Review(List.of(), null, null, null);
    }

    public Review withMissing(List<Missing> required) {
        return new Review(required, assessment, waiting, decision);
    }

    public Review with(Assessment found) {
        return new Review(List.of(), found, waiting, decision);
    }

    public Review with(@Nullable Waiting place) {
        return new Review(missing, assessment, place, decision);
    }

    /// A decision leaves the waiting list.
    public Review with(AuthorityDecision taken) {
        return new Review(List.of(), assessment, null, taken);
    }
}
