package dk.overgang.benchmarks.peers;

import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// One of the peers, running. It has the citizens that it makes at its start, whose ids are counted.
public final class Peer implements AutoCloseable {
    private static final String READY = "Peer is ready";
    private static final URI NOTICES = URI.create("http://127.0.0.1:8981/notices");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_VERSION = 1;

    private final PeerBuild build;
    private final JvmProcess jvm;
    private final PeerStore store;
    private final JsonClient client = new JsonClient();
    private final String token;

    private Peer(PeerBuild build, JvmProcess jvm) {
        this.build = build;
        this.jvm = jvm;
        this.token = build.key().token();
        this.store = PeerStore.of(build);
    }

    /// Builds and starts what is in that directory.
    ///
    /// @throws SetupError when it cannot be built or does not start, in a sentence that says why
    public static Peer start(Path source) {
        var build = PeerBuild.of(source);
        var jvm = JvmProcess.start(build.start(), READY);
        try {
            return new Peer(build, jvm);
        } catch (SetupError unreadable) {
            jvm.close();
            throw unreadable;
        }
    }

    public String name() {
        return build.name();
    }

    public JvmProcess jvm() {
        return jvm;
    }

    /// Notices about so many of its citizens, of whom it has a thousand.
    public NoticeLoad load(int people) {
        var citizens = IntStream.range(0, people).mapToObj(Peer::citizen).toList();
        return NoticeLoad.of(this::send, citizens, new ChangeWatch(store.views()));
    }

    private static LoadCitizen citizen(int number) {
        var cpr = "0201%06d".formatted(number);
        return LoadCitizen.of(cpr, new UUID(1, number), new UUID(2, number), FIRST_VERSION);
    }

    private void send(Map<String, Object> notice) {
        var body = JSON.writeValueAsString(notice).getBytes(StandardCharsets.UTF_8);
        var reply = client.post(NOTICES, token, "application/json", body);
        if (!reply.isOk()) {
            throw new SetupError("%s answered a notice with %d".formatted(name(), reply.status()));
        }
    }

    @Override
    public void close() {
        client.close();
        store.close();
        jvm.close();
    }
}
