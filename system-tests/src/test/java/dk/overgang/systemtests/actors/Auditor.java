package dk.overgang.systemtests.actors;

import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the municipality has logged.
public record Auditor(Api api) {

    /// A hospital's message as the log has it.
    public record Logged(
            String sender,
            String messageId,
            String verdict,
            @Nullable String code,
            @Nullable String reason) {}

    private static final JsonMapper JSON = new JsonMapper();

    /// The newest first.
    public List<Logged> messages() {
        var log = api.get(Service.REFERRAL, "/api/v1/hospital-notices/log?limit=50", Caller.of("auditor"))
                .ok()
                .json();
        return List.of(JSON.treeToValue(log.path("items"), Logged[].class));
    }

    public Logged lastMessage() {
        return messages().getFirst();
    }
}
