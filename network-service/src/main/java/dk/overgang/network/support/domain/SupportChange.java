package dk.overgang.network.support.domain;

import java.time.Instant;

/// One change of the register: who, when, what, and what stands after it.
///
/// @param by the subject of the token of who made it
public record SupportChange(Instant at, String by, Kind what, SupportFacts after) {

    /// What was done.
    public enum Kind {
        NEED_RECORDED,
        APPLIED,
        DECIDED,
        WORKER_NAMED
    }
}
