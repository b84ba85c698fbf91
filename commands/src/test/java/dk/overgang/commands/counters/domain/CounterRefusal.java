package dk.overgang.commands.counters.domain;

import dk.overgang.commands.domain.Refusal;

public sealed interface CounterRefusal extends Refusal {

    record TooMuch(int most) implements CounterRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case TooMuch(var most) -> Reason.invalid("by", "at-most", most);
        };
    }
}
