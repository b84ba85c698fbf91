package dk.overgang.referral.retention;

import dk.overgang.referral.citizens.domain.Citizen;

/// Where a case is handed over before it is erased, because some must be (arkivloven). The hook of an installation.
interface Archive {

    /// Safe to repeat: an erasure that was stopped hands over again.
    void handOver(Citizen citizen);
}
