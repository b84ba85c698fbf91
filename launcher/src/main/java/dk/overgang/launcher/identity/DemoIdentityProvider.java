package dk.overgang.launcher.identity;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.http.Route;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Signs the demo's tokens and issues one to everybody who asks. For trying out only: it does not check who asks.
public final class DemoIdentityProvider {
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");

    private final DemoKeys keys;
    private final String issuer;
    private final String portal;
    private final TokenIssuer tokens;

    private DemoIdentityProvider(DemoKeys keys, String issuer, String portal) {
        this.keys = keys;
        this.issuer = issuer;
        this.portal = portal;
        this.tokens = new TokenIssuer(keys.signing(), issuer, InstantSource.system());
    }

    /// A provider for a portal at its usual address.
    public static DemoIdentityProvider withKeyIn(Path directory, String issuer) {
        return withKeyIn(directory, issuer, "http://localhost:8080");
    }

    /// A provider whose key is in a directory, or is made there.
    ///
    /// @param portal the address of the worker portal, to which people come back after logging in and out
    public static DemoIdentityProvider withKeyIn(Path directory, String issuer, String portal) {
        return new DemoIdentityProvider(DemoKeys.keptIn(directory), issuer, portal);
    }

    /// Runs it as a process of its own, for example in a container: `OVERGANG_IDENTITY_ADDRESS` is the address it
    /// listens on, `OVERGANG_ISSUER` the name its tokens carry, and
    /// `OVERGANG_PORTAL_ADDRESS` where people come back to.
    static void main() throws IOException {
        try {
            var setup = Setup.of(System.getenv());
            var address = System.getenv().getOrDefault("OVERGANG_IDENTITY_ADDRESS", "127.0.0.1");
            var issuer = System.getenv()
                    .getOrDefault("OVERGANG_ISSUER", setup.http(Port.IDENTITY).toString());
            var portal = System.getenv()
                    .getOrDefault(
                            "OVERGANG_PORTAL_ADDRESS", setup.http(Port.PORTAL).toString());
            var provider = withKeyIn(setup.data().resolve("identity"), issuer, portal);
            var server = IdentityServer.start(
                    new InetSocketAddress(address, setup.port(Port.IDENTITY)), provider, List.of());
            // A process of its own without a log: this line is how whoever started it hears that it is there.
            System.out.println("The demo identity provider listens on " + address + ":" + server.port());
        } catch (SetupError error) {
            System.err.println(error.sentence());
            System.exit(2);
        }
    }

    public TokenIssuer tokens() {
        return tokens;
    }

    /// The demo's shortcut to a token, without a login.
    public List<Route> controls() {
        return List.of(new Route("POST", "/token", this::token));
    }

    DemoKeys keys() {
        return keys;
    }

    String issuer() {
        return issuer;
    }

    String portal() {
        return portal;
    }

    private Answer token(Map<String, String> parameters) {
        var municipality = parameters.getOrDefault("municipality", DemoPerson.MUNICIPALITY);
        if (!MUNICIPALITY.matcher(municipality).matches()) {
            throw new SetupError("A municipality is four digits: write it like 0101.");
        }
        return Answer.ok(Map.of(
                "access_token", tokens.of(role(parameters.getOrDefault("role", "")), municipality),
                "token_type", "Bearer",
                "expires_in", TokenIssuer.LIFE.toSeconds()));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.claim().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SetupError("There is no role '%s': choose one of %s."
                        .formatted(
                                name,
                                Arrays.stream(Role.values()).map(Role::claim).toList())));
    }
}
