package dk.overgang.launcher.cli;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// `./cti keys`: shows how many keys encrypt what each service holds about citizens and people, and makes a new one in
/// each. The
/// keys themselves stay in the services.
record CitizenKeys(RunningDemo demo) {

    private static final List<Port> SERVICES = List.of(Port.REFERRAL, Port.COURSE, Port.NETWORK, Port.NOTIFICATION);

    private static final Map<String, String> ROTATED =
            Map.of("data", "DATA_KEY", "master", "MASTER_KEY", "lookup", "LOOKUP_KEY");

    String shown() {
        return SERVICES.stream()
                .map(service -> told(service, demo.client().get(address(service, ""), token())))
                .collect(Collectors.joining("\n"));
    }

    String rotate(String what) {
        var key = ROTATED.get(what);
        if (key == null) {
            throw new SetupError(
                    "The data, master and lookup key can be rotated: write it like ./cti keys rotate data.");
        }
        return holding(what).stream()
                .map(service -> told(service, rotate(service, key)))
                .collect(Collectors.joining("\n"));
    }

    /// Citizens are looked up in one service alone.
    private static List<Port> holding(String what) {
        return what.equals("lookup") ? List.of(Port.REFERRAL) : SERVICES;
    }

    private Reply rotate(Port service, String key) {
        var name = UUID.randomUUID().toString();
        return demo.client().post(address(service, "/rotation"), token(), name, Map.of("what", key));
    }

    private static String told(Port service, Reply reply) {
        if (!reply.isOk()) {
            throw new SetupError("%s: %s".formatted(service.owner(), reply.text("detail")));
        }
        var keys = reply.body();
        return "%-13s %s data keys, %s master keys%s%s"
                .formatted(
                        service.name().toLowerCase(Locale.ROOT),
                        reply.text("dataKeys"),
                        reply.text("masterKeys"),
                        keys.has("lookupKeys") ? ", %s lookup keys".formatted(reply.text("lookupKeys")) : "",
                        keys.path("rotating").asBoolean() ? "; citizens are still being given the new ones" : "");
    }

    private URI address(Port service, String path) {
        return URI.create(demo.setup().http(service) + "/api/v1/keys" + path);
    }

    private String token() {
        return demo.token(Role.OPERATOR.claim(), RunningDemo.MUNICIPALITY);
    }
}
