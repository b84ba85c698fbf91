package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.stays.domain.HospitalNotice;
import java.time.Instant;

/// Adds a hospital's notice to its citizen's history, once, if the law allows it to be kept (R.BR1).
public record NoticeKeeping(Citizen citizen, Programmes programmes, Instant now) {

    /// No referral or course of the citizen allows the notice to be kept. No sender is told so.
    public record NoLegalBasis() implements Refusal {

        @Override
        public Reason reason() {
            return Reason.conflict("notice:no-legal-basis");
        }
    }

    /// Unchanged by a notice that is known already.
    public Decision<Citizen> keep(HospitalNotice notice) {
        if (citizen.hospital().knows(notice.messageKey())) {
            return Decision.unchanged();
        }
        return citizen.mayKeep(notice, programmes)
                ? Decision.changed(citizen.with(notice).noting(now))
                : Decision.refused(new NoLegalBasis());
    }
}
