package dk.overgang.course.checklists.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why something is not noted in a checklist.
public sealed interface ChecklistRefusal extends Refusal {

    record NoSuchItem() implements ChecklistRefusal {}

    record NoSuchBoundary() implements ChecklistRefusal {}

    /// The third boundary is the end of the course, which is recorded otherwise.
    record BoundaryIsTheEnding() implements ChecklistRefusal {}

    /// The phase that ends at the boundary has not begun.
    record PhaseNotBegun(int phase, LocalDate begins) implements ChecklistRefusal {}

    /// A day ahead, or too far back; both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements ChecklistRefusal {}

    /// An item that is not relevant needs one of its reasons.
    record ReasonNotAllowed(List<String> allowed) implements ChecklistRefusal {}

    /// A core element is always relevant.
    record AlwaysRelevant() implements ChecklistRefusal {}

    record ReasonNotNeeded() implements ChecklistRefusal {}

    /// Only a worker is named by an id.
    record OwnerIsNoWorker(String field) implements ChecklistRefusal {}

    /// An item that is not open, or belongs into a later phase, is not carried over.
    ///
    /// @param index its place in the list
    record NotCarriedOver(int index, List<String> allowed) implements ChecklistRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchItem(), NoSuchBoundary() -> Reason.notFound();
            case BoundaryIsTheEnding() -> Reason.conflict("phase-change:is-the-ending");
            case PhaseNotBegun(var phase, var begins) -> Reason.conflict("phase-change:too-early", phase, begins);
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case ReasonNotAllowed(var allowed) -> Reason.invalid("reason", "one-of", String.join(", ", allowed));
            case AlwaysRelevant() -> Reason.invalid("state", "item-always-relevant");
            case ReasonNotNeeded() -> Reason.invalid("reason", "item-reason-not-needed");
            case OwnerIsNoWorker(var field) -> Reason.invalid(field, "owner-is-no-worker");
            case NotCarriedOver(var index, var allowed) ->
                allowed.isEmpty()
                        ? Reason.invalid(carriedOver(index), "nothing-carried-over")
                        : Reason.invalid(carriedOver(index), "one-of", String.join(", ", allowed));
        };
    }

    private static String carriedOver(int index) {
        return "carriedOver." + index + ".item";
    }
}
