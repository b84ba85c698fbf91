package dk.overgang.referral.consents.domain;

import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accept;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.anna;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.consents.domain.ConsentRefusal.CitizenDeceased;
import dk.overgang.referral.consents.domain.ConsentRefusal.DateOutOfRange;
import dk.overgang.referral.consents.domain.ConsentRefusal.NotInForce;
import dk.overgang.referral.consents.domain.ConsentRefusal.Unknown;
import dk.overgang.referral.referrals.domain.ReferralRefusal.DeclinedByCitizen;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentingTest {

    private static final UUID FIRST = new UUID(6, 1);
    private static final UUID SECOND = new UUID(6, 2);
    private static final Permission TO_TAKE_PART = Permission.toTakePart();
    private static final Permission WITH_HER_SISTER = Permission.toInvolve(new UUID(7, 1));
    private static final Evidence PROOF = new Evidence(Evidence.Kind.SIGNED_FORM, "F2-1048", TODAY);

    @Test
    void a_consent_permits_what_it_names_and_nothing_else() {
        var consents = permitting(consent(FIRST, WITH_HER_SISTER, null)).consents();

        assertThat(consents.allow(WITH_HER_SISTER)).isTrue();
        assertThat(consents.allow(TO_TAKE_PART)).isFalse();
        assertThat(consents.allow(Permission.toInvolve(new UUID(7, 2)))).isFalse();
        assertThat(consents.allow(Permission.toShareWith("MUNICIPALITY-0751"))).isFalse();
    }

    @Test
    void a_withdrawal_takes_back_the_permission_and_not_one_paper() {
        var twice = permitting(
                consent(FIRST, TO_TAKE_PART, null),
                consent(SECOND, TO_TAKE_PART, null),
                consent(new UUID(6, 3), WITH_HER_SISTER, null));

        var after = changed(twice.withdraw(FIRST, TODAY, TODAY)).consents();

        assertThat(after.allow(TO_TAKE_PART)).isFalse();
        assertThat(after.areTakenBackFor(TO_TAKE_PART)).isTrue();
        assertThat(after.allow(WITH_HER_SISTER)).isTrue();
        assertThat(after.since(twice.consents())).extracting(Consent::consentId).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_consent_ends_by_itself_on_the_day_it_expires() {
        var expiring =
                permitting(consent(FIRST, TO_TAKE_PART, TODAY.plusDays(30))).consents();

        assertThat(expiring.nextExpiry()).isEqualTo(TODAY.plusDays(30));
        assertThat(expiring.on(TODAY.plusDays(29))).isEqualTo(expiring);
        var late = expiring.on(TODAY.plusDays(40));
        assertThat(late.find(FIRST).orElseThrow().endedOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(late.areTakenBackFor(TO_TAKE_PART)).isTrue();
        assertThat(late.nextExpiry()).isNull();
    }

    @Test
    void a_renewed_consent_outlives_the_former() {
        var renewed = permitting(consent(FIRST, TO_TAKE_PART, TODAY.plusDays(30)), consent(SECOND, TO_TAKE_PART, null))
                .consents()
                .on(TODAY.plusDays(30));

        assertThat(renewed.allow(TO_TAKE_PART)).isTrue();
        assertThat(renewed.areTakenBackFor(TO_TAKE_PART)).isFalse();
    }

    @Test
    void only_a_consent_in_force_is_withdrawn_and_within_its_days() {
        var given = permitting(consent(FIRST, TO_TAKE_PART, null));

        assertThat(given.withdraw(SECOND, TODAY, TODAY)).isEqualTo(Decision.refused(new Unknown()));
        assertThat(given.withdraw(FIRST, TODAY.plusDays(1), TODAY))
                .isEqualTo(Decision.refused(new DateOutOfRange(TODAY, TODAY)));
        assertThat(given.withdraw(FIRST, TODAY.minusDays(1), TODAY))
                .isEqualTo(Decision.refused(new DateOutOfRange(TODAY, TODAY)));
        var withdrawn = changed(given.withdraw(FIRST, TODAY, TODAY));
        assertThat(withdrawn.withdraw(FIRST, TODAY, TODAY)).isEqualTo(Decision.refused(new NotInForce()));
    }

    @Test
    void the_dead_permit_nothing_more() {
        var dead = accepted().with(notice(NoticeType.DIED, NoticeChange.NEW, 0));

        assertThat(dead.permit(consent(FIRST, TO_TAKE_PART, null))).isEqualTo(Decision.refused(new CitizenDeceased()));
    }

    @Test
    void who_has_said_no_is_not_accepted_until_there_is_a_new_yes() {
        var said =
                referred().with(permitting(consent(FIRST, TO_TAKE_PART, null)).consents());
        var no = changed(said.withdraw(FIRST, TODAY, TODAY));
        var refused = Decision.refused(new DeclinedByCitizen());

        assertThat(no.decide(REFERRAL, accept())).isEqualTo(refused);
        var yes = changed(no.permit(consent(SECOND, TO_TAKE_PART, null)));
        assertThat(yes.decide(REFERRAL, accept())).isNotEqualTo(refused);
        assertThat(referred().decide(REFERRAL, accept())).isNotEqualTo(refused);
    }

    private static Citizen permitting(Consent... consents) {
        var citizen = anna();
        for (var consent : consents) {
            citizen = changed(citizen.permit(consent));
        }
        return citizen;
    }

    private static Citizen changed(Decision<Citizen> decision) {
        return decision instanceof Decision.Changed(var after, var _) ? after : fail("Refused: " + decision);
    }

    private static Consent consent(UUID id, Permission permission, @Nullable LocalDate expiresOn) {
        return Consent.given(id, permission, PROOF, TODAY, expiresOn);
    }
}
