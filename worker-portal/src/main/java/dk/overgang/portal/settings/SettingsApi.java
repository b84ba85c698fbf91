package dk.overgang.portal.settings;

import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What notification-service keeps of the person who asks, and for a leader of a worker.
interface SettingsApi {

    /// A calendar address that is valid. The address itself is answered once, when it is made.
    ///
    /// @param language of the entries: `DA` or `EN`
    /// @param lastFetchedOn when a calendar read it last; null where none has
    record Feed(
            UUID id,
            String language,
            Instant createdAt,
            @Nullable LocalDate lastFetchedOn) {}

    /// A calendar address that was just made.
    ///
    /// @param address secret: whoever has it reads the calendar
    record NewFeed(String address) {

        /// An address in no log, whatever logs the record.
        @Override
        public String toString() {
            return "NewFeed";
        }
    }

    /// Days on which the worker is away.
    ///
    /// @param to the last day of it
    /// @param cover the worker who gets the reminders meanwhile
    record Absence(UUID id, LocalDate from, LocalDate to, UUID cover) {}

    /// Where the person gets mails and text messages.
    ///
    /// @param phone with the country's number in front
    /// @param sms whether text messages are wanted
    record Details(@Nullable String email, @Nullable String phone, String language, boolean sms) {

        @Override
        public String toString() {
            return "Details";
        }
    }

    @GetExchange("/api/v1/calendar-feeds")
    Paged<Feed> feeds();

    /// Takes no key: nobody could answer the same address again.
    @PostExchange("/api/v1/calendar-feeds")
    NewFeed make();

    @DeleteExchange("/api/v1/calendar-feeds/{feed}")
    void revoke(@PathVariable UUID feed, ChangeRequest change);

    @GetExchange("/api/v1/workers/{worker}/absences")
    Paged<Absence> absences(@PathVariable UUID worker);

    @PostExchange("/api/v1/workers/{worker}/absences")
    void isAbsent(@PathVariable UUID worker, ChangeRequest change, @RequestBody Map<String, Object> body);

    @DeleteExchange("/api/v1/workers/{worker}/absences/{absence}")
    void isThere(@PathVariable UUID worker, @PathVariable UUID absence, ChangeRequest change);

    /// With its version (`ETag`), also before anything is known.
    @GetExchange("/api/v1/contact-details")
    ResponseEntity<Details> details();

    @GetExchange("/api/v1/workers/{worker}/contact-details")
    ResponseEntity<Details> details(@PathVariable UUID worker);

    /// What is left out is forgotten.
    @PostExchange("/api/v1/contact-details")
    void change(ChangeRequest change, @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/workers/{worker}/contact-details")
    void change(@PathVariable UUID worker, ChangeRequest change, @RequestBody Map<String, Object> body);
}
