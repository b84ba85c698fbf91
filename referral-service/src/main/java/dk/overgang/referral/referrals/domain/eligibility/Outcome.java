package dk.overgang.referral.referrals.domain.eligibility;

import java.util.List;

/// What the rules that hit come to. Advice against is no refusal: who accepts all the same says why.
public enum Outcome {
    ELIGIBLE,
    ADVISED_AGAINST,
    NOT_ELIGIBLE;

    static Outcome of(List<Hit> hits) {
        return hits.stream()
                .map(hit -> switch (hit.effect()) {
                    case EXCLUDES, REQUIRES -> NOT_ELIGIBLE;
                    case ADVISES -> ADVISED_AGAINST;
                    case WARNS -> ELIGIBLE;
                })
                .max(Outcome::compareTo)
                .orElse(ELIGIBLE);
    }
}
