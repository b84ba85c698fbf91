package dk.overgang.referral.stays.domain;

import dk.overgang.commands.domain.Refusal;

/// Why a person's entry about a stay is refused.
public sealed interface ManualStayRefusal extends Refusal {

    record NoSuchStay() implements ManualStayRefusal {}

    record NotOpen() implements ManualStayRefusal {}

    /// What a hospital reported, only a hospital corrects or takes back.
    record ReportedByHospital() implements ManualStayRefusal {}

    record EndBeforeStart() implements ManualStayRefusal {}

    /// Nobody registers what has not happened yet.
    ///
    /// @param field of the request that holds the moment
    record InTheFuture(String field) implements ManualStayRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchStay() -> Reason.notFound();
            case NotOpen() -> Reason.conflict("stay:not-open");
            case ReportedByHospital() -> Reason.conflict("stay:told-by-hospital");
            case EndBeforeStart() -> Reason.invalid("at", "end-before-start");
            case InTheFuture(var field) -> Reason.invalid(field, "in-the-future");
        };
    }
}
