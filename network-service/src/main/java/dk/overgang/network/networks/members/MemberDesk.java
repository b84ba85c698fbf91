package dk.overgang.network.networks.members;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.MemberCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the controllers of members share: how a network is reached and changed, and how a member is shown.
@Component
class MemberDesk {

    private final CommandHandler<SupportNetwork> networks;
    private final NetworkFacade facade;
    private final NetworkCodes codes;
    private final TextVault vault;

    MemberDesk(CommandHandler<SupportNetwork> networks, NetworkFacade facade, NetworkCodes codes, TextVault vault) {
        this.networks = networks;
        this.facade = facade;
        this.codes = codes;
        this.vault = vault;
    }

    Stored<SupportNetwork> network(Caller caller, UUID courseId) {
        return facade.visible(caller, courseId);
    }

    Stored<SupportNetwork> change(UUID courseId, CommandRequest request, MemberCommand command) {
        var today = facade.today();
        var by = request.caller().subject();
        return networks.handle(courseId, request, network -> network.decide(command, today, by));
    }

    LocalDate today() {
        return facade.today();
    }

    /// A day that may be left out: today then.
    LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? facade.today() : day;
    }

    NetworkCodes codes() {
        return codes;
    }

    TextVault vault() {
        return vault;
    }

    /// One member with its texts.
    Function<SupportNetwork, MemberView> view(Caller caller, UUID member) {
        return network -> network.members()
                .find(member)
                .map(maker(network, caller, true)::of)
                .orElseThrow(Problem::notFound);
    }

    MemberView.Maker maker(SupportNetwork network, Caller caller, boolean withTexts) {
        var now = network.circumstances(facade.today(), caller.subject());
        return new MemberView.Maker(network, now, codes, vault, withTexts);
    }

    /// Goes on when a code is one of those that are known.
    ///
    /// @throws Problem 422
    static void mustBeOneOf(String field, String code, List<String> known) {
        if (!known.contains(code)) {
            throw Problem.invalid(field, "one-of", String.join(", ", known));
        }
    }
}
