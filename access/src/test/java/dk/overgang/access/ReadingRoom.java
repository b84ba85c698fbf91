package dk.overgang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.log.AuditContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Where the library answers with something else than one piece of JSON.
@Configuration(proxyBeanMethods = false)
@RestController
class ReadingRoom {

    static volatile CountDownLatch close = new CountDownLatch(1);

    @Bean
    Route readingRoomRoute() {
        return Route.get("/api/v1/reading-room/**", Role.WORKER);
    }

    @GetMapping(path = "/api/v1/reading-room/{id}/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter news(@PathVariable UUID id) {
        AuditContext.at(id);
        var emitter = new SseEmitter(60_000L);
        var _ = Thread.startVirtualThread(() -> {
            try {
                emitter.send("first news");
                close.await();
                emitter.complete();
            } catch (IOException | InterruptedException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        });
        return emitter;
    }

    @GetMapping(path = "/api/v1/reading-room/{id}/calendar", produces = "text/calendar")
    StreamingResponseBody calendar(@PathVariable UUID id) {
        AuditContext.at(id);
        return body -> {
            // Spring ignores a flush here, so only what the server's buffer cannot hold leaves at once.
            body.write("BEGIN:VCALENDAR\n%s\n".formatted("X".repeat(100_000)).getBytes(UTF_8));
            try {
                close.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            body.write("END:VCALENDAR\n".getBytes(UTF_8));
        };
    }

    @GetMapping("/api/v1/reading-room/{id}/card")
    ResponseEntity<byte[]> card(@PathVariable UUID id) {
        AuditContext.at(id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body("%PDF-1.7".getBytes(UTF_8));
    }

    @GetMapping("/api/v1/reading-room/{id}/later")
    CompletableFuture<Library.Reader> later(@PathVariable UUID id) {
        return CompletableFuture.supplyAsync(() -> new Library.Reader(id, null));
    }

    @GetMapping("/api/v1/reading-room/{id}/forgetful")
    void forgetful(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getOutputStream().write(1);
        AuditContext.at(id);
    }
}
