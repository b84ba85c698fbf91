package dk.overgang.network.networks.domain.actions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.network.networks.domain.SupportNetwork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that people do with a network, and what the network answers to it today.
///
/// @param of the meeting, member or responsibility that it is about; null where it is about the whole
/// @param path the end of its address, for example `/meetings`
public record Tried(String action, @Nullable UUID of, String path, Decision<SupportNetwork> answer) {

    /// A yes if there is one, else the first answer.
    static Decision<SupportNetwork> best(List<Decision<SupportNetwork>> answers) {
        return answers.stream()
                .filter(answer -> !(answer instanceof Refused<SupportNetwork>))
                .findFirst()
                .orElseGet(answers::getFirst);
    }
}
