package dk.overgang.access.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.access.scope.ScopeProperties.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class WhatACallerSeesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String WIDE = "0101";
    private static final String NARROW = "0751";
    private static final UUID METTE = new UUID(1, 1);
    private static final UUID JONAS = new UUID(1, 2);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID KARL = new UUID(2, 2);
    private static final Fields FIELDS = new Fields("municipality", "citizenId", "worker");
    private static final ScopeProperties PROPERTIES =
            new ScopeProperties(Sight.MUNICIPALITY, Map.of(NARROW, Sight.ASSIGNED));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?uuidRepresentation=standard");
    private final MongoTemplate mongo = new MongoTemplate(client, "library");

    @BeforeEach
    void anna_is_mettes_and_karl_is_jonas() {
        for (var municipality : List.of(WIDE, NARROW)) {
            var _ = mongo.insert(course(municipality, ANNA, METTE), "courses");
            var _ = mongo.insert(course(municipality, KARL, JONAS), "courses");
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_worker_sees_the_whole_municipality_unless_it_wants_otherwise() {
        assertThat(seenBy(mette(WIDE))).containsExactlyInAnyOrder(ANNA, KARL);
        assertThat(seenBy(mette(NARROW))).containsExactly(ANNA);
    }

    @Test
    void nobody_sees_another_municipality() {
        assertThat(scope(mette(WIDE)).shows(NARROW, ANNA, METTE)).isFalse();
        assertThat(seenBy(mette("0461"))).isEmpty();
        assertThat(seenBy(mette(""))).isEmpty();
    }

    @Test
    void a_leader_sees_all_of_a_narrow_municipality_and_so_does_a_worker_who_is_one_too() {
        assertThat(seenBy(new Caller("leader", Set.of(Role.LEADER), NARROW, null)))
                .hasSize(2);
        assertThat(seenBy(new Caller(METTE.toString(), Set.of(Role.WORKER, Role.LEADER), NARROW, null)))
                .hasSize(2);
    }

    /// Each role that a token names beside the worker's shows what it shows by itself and not what the worker's
    /// rule holds back.
    @Test
    void a_role_that_sees_no_citizen_by_itself_does_not_widen_what_a_worker_sees() {
        for (var other : List.of(Role.PORTAL, Role.REGION, Role.OPERATOR)) {
            assertThat(seenBy(new Caller(METTE.toString(), Set.of(Role.WORKER, other), NARROW, null)))
                    .as(other.claim())
                    .containsExactly(ANNA);
        }
        for (var wide : List.of(Role.LEADER, Role.AUTHORITY, Role.AUDITOR)) {
            assertThat(seenBy(new Caller(METTE.toString(), Set.of(Role.WORKER, wide), NARROW, null)))
                    .as(wide.claim())
                    .hasSize(2);
        }
    }

    @Test
    void whoever_has_no_id_of_a_worker_is_assigned_nothing() {
        var stranger = new Caller("mette", Set.of(Role.WORKER), NARROW, null);

        assertThat(seenBy(stranger)).isEmpty();
        assertThat(scope(stranger).shows(NARROW, ANNA, null)).isFalse();
    }

    @Test
    void an_emergency_opens_one_citizen_to_one_worker_for_a_while() {
        var openings = new EmergencyEvents(emergencies(NOON));
        openings.hear(opened(METTE, KARL));
        openings.hear(opened(METTE, KARL));

        assertThat(seenBy(mette(NARROW))).containsExactlyInAnyOrder(ANNA, KARL);
        var jonas = new Caller(JONAS.toString(), Set.of(Role.WORKER), NARROW, null);
        assertThat(scope(jonas).shows(NARROW, ANNA, METTE)).isFalse();
        assertThat(scopes(NOON.plus(Duration.ofHours(4))).of(mette(NARROW)).shows(NARROW, KARL, JONAS))
                .isFalse();
        assertThat(scope(mette(NARROW)).shows(WIDE, KARL, JONAS)).isFalse();
    }

    @Test
    void an_emergency_that_is_over_opens_nothing_when_it_is_told_again_and_is_forgotten_with_the_next() {
        new EmergencyEvents(emergencies(NOON)).hear(opened(METTE, KARL));
        var evening = new EmergencyEvents(emergencies(NOON.plus(Duration.ofHours(4))));

        evening.hear(opened(METTE, KARL));

        assertThat(mongo.getCollection("emergencyAccess").countDocuments()).isZero();
    }

    private List<UUID> seenBy(Caller caller) {
        var scope = scope(caller);
        var found = mongo.find(query(scope.in(FIELDS)), Document.class, "courses");
        var covered = mongo.findAll(Document.class, "courses").stream()
                .filter(course -> scope.includes(
                        course.getString("municipality"),
                        course.get("citizenId", UUID.class),
                        course.get("worker", UUID.class)))
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(covered)
                .allMatch(course -> scope.shows(
                        course.getString("municipality"),
                        course.get("citizenId", UUID.class),
                        course.get("worker", UUID.class)));
        assertThat(mongo.findAll(Document.class, "courses"))
                .filteredOn(course -> scope.includes(
                        course.getString("municipality"),
                        course.get("citizenId", UUID.class),
                        course.get("worker", UUID.class)))
                .containsExactlyElementsOf(found);
        return found.stream().map(course -> course.get("citizenId", UUID.class)).toList();
    }

    private Scope scope(Caller caller) {
        return scopes(NOON).of(caller);
    }

    private Scopes scopes(Instant now) {
        return new Scopes(PROPERTIES, emergencies(now));
    }

    private Emergencies emergencies(Instant now) {
        return new Emergencies(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Caller mette(String municipality) {
        return new Caller(METTE.toString(), Set.of(Role.WORKER), municipality, null);
    }

    private static Opened opened(UUID worker, UUID citizen) {
        return new Opened(new UUID(3, 1), NARROW, citizen, worker, NOON.plus(Duration.ofHours(4)));
    }

    private static Document course(String municipality, UUID citizen, UUID worker) {
        return new Document("municipality", municipality)
                .append("citizenId", citizen)
                .append("worker", worker);
    }
}
