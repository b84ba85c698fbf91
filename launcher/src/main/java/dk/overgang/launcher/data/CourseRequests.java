package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import java.util.Map;

/// What the worker of one demo course asks about it.
///
/// @param course its path
record CourseRequests(String course, DemoRequests requests) {

    /// @param path behind that of the course
    /// @param name what tells the request from the others about this citizen
    Reply post(String path, String name, Map<String, ?> body) {
        return requests.post(Role.WORKER, Port.COURSE, course + path, name, body);
    }

    void send(String path, String name, Map<String, ?> body) {
        var _ = post(path, name, body);
    }

    /// The pause that a notice makes: it comes a moment later.
    String awaitPause() {
        return requests.await(Role.WORKER, Port.COURSE, course, "/pauses/0/id");
    }
}
