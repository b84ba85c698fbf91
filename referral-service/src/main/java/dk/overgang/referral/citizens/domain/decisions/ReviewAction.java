package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Refusal.Kind;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is done with a referral. Whether it is allowed is found out by trying it with what a person would most
/// likely send, today.
public enum ReviewAction {
    TAKE_UP("review"),
    ASK_FOR_INFORMATION("information-request"),
    INFORM("information"),
    ASSESS("assessment"),
    WAIT("waiting"),
    STOP_WAITING("waiting"),
    ACCEPT("decision"),
    DECLINE("decision");

    /// What a decision asks of beside the citizen.
    ///
    /// @param known what is known beside the answers of an assessment
    /// @param by the subject of the caller's token
    public record Desk(
            RuleSets rules,
            Facts known,
            GrantRules grants,
            DecisionCodes codes,
            IntakeRules intake,
            LocalDate today,
            String by) {}

    private final String path;

    ReviewAction(String path) {
        this.path = path;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }

    /// What the citizen answers to it: a yes if there is one, else what stands against it. Where only fields
    /// of the request are missing, a person can still fill them in, so that counts as a yes.
    public Decision<Citizen> tried(Citizen citizen, Referral referral, Desk desk) {
        var answers = commands(referral, desk).stream()
                .map(command -> citizen.decide(referral.referralId(), command))
                .toList();
        return answers.stream()
                .filter(answer -> !(answer instanceof Refused<Citizen>))
                .findFirst()
                .or(() -> answers.stream().filter(ReviewAction::isAgainstIt).findFirst())
                .orElseGet(Decision::unchanged);
    }

    private static boolean isAgainstIt(Decision<Citizen> answer) {
        return answer instanceof Refused<Citizen>(var why) && why.reason().kind() != Kind.INVALID;
    }

    private List<? extends ReferralCommand> commands(Referral referral, Desk desk) {
        return switch (this) {
            case TAKE_UP -> List.of(new TakeUp());
            case ASK_FOR_INFORMATION -> List.of(new AskFor(List.of(Missing.HOME)));
            case INFORM -> List.of(new Inform(desk.today(), null, desk.intake()));
            case ASSESS -> List.of(assess(referral, desk));
            case WAIT ->
                List.of(new Wait(new Waiting(Waiting.Reason.AWAITING_CAPACITY, Waiting.Priority.NORMAL, desk.today())));
            case STOP_WAITING -> List.of(new StopWaiting());
            case ACCEPT ->
                List.of(accept(desk, null), accept(desk, first(desk.codes().deviationReasons())));
            case DECLINE ->
                List.of(new Decline(
                        new AuthorityDecision(
                                desk.today(),
                                desk.by(),
                                first(desk.codes().declineReasons()),
                                first(desk.codes().nextSteps())),
                        null,
                        desk.codes()));
        };
    }

    private static Assess assess(Referral referral, Desk desk) {
        var answers = desk.rules()
                .of(referral.programme(), desk.today())
                .map(rules -> rules.anyAnswers(desk.known()))
                .orElse(Map.of());
        return new Assess(desk.rules(), desk.known(), answers, null, desk.today(), desk.by());
    }

    /// A reason is given only where the assessment advises against.
    private static Accept accept(Desk desk, @Nullable String reason) {
        return new Accept(
                new AuthorityDecision(desk.today(), desk.by(), reason, null),
                GrantRequest.withoutChoices(),
                desk.grants(),
                desk.codes());
    }

    private static @Nullable String first(List<Code> codes) {
        return Code.names(codes).stream().findFirst().orElse(null);
    }
}
