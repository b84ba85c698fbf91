package dk.overgang.commands.domain;

import java.util.List;

/// Why a command is refused. An aggregate lists its refusals as records in one sealed interface that extends this
/// one.
public interface Refusal {

    /// What the caller is answered.
    Reason reason();

    /// What sort of refusal it is; over HTTP it decides the status.
    enum Kind {
        /// What the command names does not exist here (404).
        NOT_FOUND,
        /// The aggregate as it stands does not allow it (409).
        CONFLICT,
        /// A field of the command holds what a rule forbids (422).
        INVALID
    }

    /// What is wrong with one field of the command.
    ///
    /// @param field in JSON, with dots: `stay.from`
    /// @param code the message in the service's bundle is `invalid.<code>`
    record Fault(String field, String code, List<Object> arguments) {

        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /// A refusal in a form that every service turns into the same kind of answer.
    ///
    /// @param code `course:not-started`; the messages in the service's bundle are
    ///     `course.not-started.title` and `.detail`
    /// @param arguments what the messages name: what stands, or what would be allowed; never what the caller
    ///     sent. A day is given as a date: the answer writes it in the reader's language
    /// @param faults the fields, of an `INVALID` one
    record Reason(Kind kind, String code, List<Object> arguments, List<Fault> faults) {

        public Reason {
            arguments = List.copyOf(arguments);
            faults = List.copyOf(faults);
        }

        public static Reason notFound() {
            return new Reason(Kind.NOT_FOUND, "not-found", List.of(), List.of());
        }

        public static Reason conflict(String code, Object... arguments) {
            return new Reason(Kind.CONFLICT, code, List.of(arguments), List.of());
        }

        public static Reason invalid(String field, String code, Object... arguments) {
            return invalid(List.of(new Fault(field, code, List.of(arguments))));
        }

        public static Reason invalid(List<Fault> faults) {
            return new Reason(Kind.INVALID, "invalid", List.of(), faults);
        }
    }
}
