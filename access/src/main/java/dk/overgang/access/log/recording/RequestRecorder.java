package dk.overgang.access.log.recording;

import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.chain.AccessLog;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/// Writes the entry of a request when its status is known.
final class RequestRecorder {

    private final AccessLog log;
    private final AuditEventFactory events;

    RequestRecorder(AccessLog log, AuditEventFactory events) {
        this.log = log;
        this.events = events;
    }

    /// Writes the entry of a request, and takes no more notes for it.
    ///
    /// @throws RuntimeException what the database answered, if the entry could not be stored
    void write(HttpServletRequest request, AuditContext context, int status) {
        var event = events.event(request, context, status);
        context.close();
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            // Nobody saw anything, and the database that holds the log is most likely what is away.
            log.writeLater(event);
        } else {
            log.write(event);
        }
    }
}
