package dk.overgang.referral.referrals.events;

import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.notice;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.testkit.Contracts;
import org.junit.jupiter.api.Test;

class ReferralAcceptedV1Test {

    @Test
    void an_acceptance_keeps_its_contract_also_when_the_citizen_is_admitted() {
        var citizen = accepted().with(notice(NoticeType.ADMITTED, NoticeChange.NEW, 0));
        var reported = new ReferralAcceptedV1(citizen.publicState(), REFERRAL);

        Contracts.assertKept(ReferralAcceptedV1.TYPE, EventJson.write(reported));
    }
}
