package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.Terms;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import dk.overgang.referral.referrals.Referrals.Asking;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Carries one wish of a request to its referral and answers what became of it.
@Component
public class ReferralCommandHandler {

    public record Request(Caller caller, Locale locale, Terms terms) {}

    private final Referrals referrals;
    private final RequestKeys keys;
    private final DecisionCodes codes;

    ReferralCommandHandler(Referrals referrals, RequestKeys keys, DecisionCodes codes) {
        this.referrals = referrals;
        this.keys = keys;
        this.codes = codes;
    }

    public ResponseEntity<ReferralAnswer> handle(
            Request request, UUID id, String what, Object body, Function<Citizen, ReferralCommand> command) {
        var key = keys.of(request.caller(), request.terms(), id + "/" + what, body);
        referrals
                .decide(new Asking(request.caller(), request.terms(), key), id, command)
                .ifPresent(refused -> {
                    throw Refusals.problem(refused, codes);
                });
        return answer(request.caller(), id, request.locale());
    }

    ResponseEntity<ReferralAnswer> answer(Caller caller, UUID id, Locale locale) {
        var citizen = referrals.reach(caller, id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .eTag(Long.toString(citizen.version()))
                .body(answer(caller, citizen.state(), id, locale));
    }

    private static ReferralAnswer answer(Caller caller, Citizen citizen, UUID id, Locale locale) {
        var referral = citizen.referral(id).orElseThrow();
        return caller.has(Role.AUTHORITY)
                ? ReferralAnswer.toAuthority(citizen, referral, locale)
                : ReferralAnswer.toSender(citizen, referral);
    }
}
