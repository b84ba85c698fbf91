package dk.overgang.launcher.cli;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/// `./cti keys`: shows how many keys encrypt the citizens, and makes a new one. The keys themselves stay in the
/// service.
record CitizenKeys(RunningDemo demo) {

    private static final Map<String, String> ROTATED =
            Map.of("data", "DATA_KEY", "master", "MASTER_KEY", "lookup", "LOOKUP_KEY");

    String shown() {
        return told(demo.client().get(address(""), token()));
    }

    String rotate(String what) {
        var key = ROTATED.get(what);
        if (key == null) {
            throw new SetupError(
                    "The data, master and lookup key can be rotated: write it like ./cti keys rotate data.");
        }
        var wish = Map.of("what", key);
        return told(demo.client()
                .post(address("/rotation"), token(), UUID.randomUUID().toString(), wish));
    }

    private static String told(Reply reply) {
        if (!reply.isOk()) {
            throw new SetupError(reply.text("detail"));
        }
        return "%s data keys, %s master keys, %s lookup keys%s"
                .formatted(
                        reply.text("dataKeys"),
                        reply.text("masterKeys"),
                        reply.text("lookupKeys"),
                        reply.body().path("rotating").asBoolean()
                                ? "; citizens are still being given the new ones"
                                : "");
    }

    private URI address(String path) {
        return URI.create(demo.setup().http(Port.REFERRAL) + "/api/v1/keys" + path);
    }

    private String token() {
        return demo.token(Role.OPERATOR.claim(), RunningDemo.MUNICIPALITY);
    }
}
