package dk.overgang.portal.referrals;

import dk.overgang.portal.services.Paged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The referrals of the authority's municipality, and what it does with one. An answer's `ETag` is the version of the
/// referral's citizen.
interface ReferralApi {

    String KEY = "Idempotency-Key";
    String VERSION = "If-Match";

    /// Who the referral is about. Each answer leaves an entry in the access log.
    record Citizen(UUID citizenId, String name, String cpr) {

        /// A number in no log, whatever logs the record.
        @Override
        public String toString() {
            return "Citizen";
        }
    }

    record Information(List<String> missing) {}

    record Answers(Map<String, String> answers) {}

    record Place(@Nullable String reason, @Nullable String priority) {}

    record Verdict(
            String decision,
            @Nullable Grant grant,
            @Nullable String reason,
            @Nullable String nextStep) {}

    record Grant(
            @Nullable String legalBasis,
            @Nullable String endsOn,
            @Nullable String caseNumber) {}

    @GetExchange("/api/v1/referrals/rules")
    ReferralRules rules();

    @GetExchange("/api/v1/referrals")
    Paged<ReferralView> referrals(
            @RequestParam List<String> status,
            @RequestParam String sort,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/referrals/waiting")
    Paged<WaitingView> waiting(@RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/v1/referrals/{id}")
    ResponseEntity<ReferralView> referral(@PathVariable UUID id);

    @GetExchange("/api/v1/citizens/{citizen}")
    Citizen citizen(@PathVariable UUID citizen);

    @PostExchange("/api/v1/referrals/{id}/review")
    void takeUp(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(VERSION) String version);

    @PostExchange("/api/v1/referrals/{id}/information-request")
    void ask(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(VERSION) String version,
            @RequestBody Information information);

    @PostExchange("/api/v1/referrals/{id}/assessment")
    void assess(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(VERSION) String version,
            @RequestBody Answers answers);

    @PostExchange("/api/v1/referrals/{id}/waiting")
    void wait(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(VERSION) String version,
            @RequestBody Place place);

    @DeleteExchange("/api/v1/referrals/{id}/waiting")
    void stopWaiting(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(VERSION) String version);

    @PostExchange("/api/v1/referrals/{id}/decision")
    void decide(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(VERSION) String version,
            @RequestBody Verdict verdict);
}
