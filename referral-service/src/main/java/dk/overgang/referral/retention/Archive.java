package dk.overgang.referral.retention;

import dk.overgang.referral.citizens.domain.PublicCitizen;

/// Where a case is handed over before it is erased, because some cases must be kept in an archive (arkivloven).
interface Archive {

    /// Must be safe to repeat: an erasure that was stopped hands the case over again.
    void handOver(PublicCitizen citizen);
}
