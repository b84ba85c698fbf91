package dk.overgang.referral.onward;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import dk.overgang.referral.onward.domain.OnwardReferral;
import java.time.Instant;
import java.util.UUID;

/// `dk.overgang.onward-referral.progressed.v1`: an onward referral was opened or came to its end.
record OnwardProgressedV1(@JsonUnwrapped PublicCitizen citizen, UUID onwardId, OnwardReferral.State state) {

    static final String TYPE = "dk.overgang.onward-referral.progressed.v1";

    static OutboxEvent of(Citizen after, OnwardReferral onward, Instant at) {
        return new OutboxEvent(
                TYPE, at, new OnwardProgressedV1(after.publicState(), onward.onwardId(), onward.state()));
    }
}
