package dk.overgang.network.offers.hsds;

import static dk.overgang.network.offers.Town.body;
import static dk.overgang.network.offers.Town.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.network.offers.Offers;
import dk.overgang.network.offers.OffersTest;
import dk.overgang.network.offers.Town;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.hsds.domain.OfferImport;
import dk.overgang.network.offers.hsds.domain.OfferImport.Format;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The directory given to others and taken from others as HSDS 3 (F-56, R-173): all of a file or nothing of it.
@OffersTest
class HsdsOverHttpTest {

    private static final String OFFERS = "/api/v1/offers";
    private static final String EXPORT = "/api/v1/hsds/export";
    private static final String IMPORTS = "/api/v1/hsds/imports";
    private static final String ZIP = "application/zip";

    private static final String CLUB = """
            {"name": "Madklubben \\"Øst\\"", "description": "Vi laver \\"mad\\", spiser\\n\\tog vasker op;\\r\\n æ, ø og å.",
             "organisation": "Foreningen Fællesspisning", "kind": "FOOD_CLUB", "provider": "VOLUNTARY",
             "areas": ["NETWORK", "DAILY_ACTIVITIES"], "tags": ["ORDINARY_COMMUNITY"], "audience": "EVERYONE",
             "access": "CITIZEN_APPLIES", "eligibility": {"minimumAge": 18, "description": "For voksne"},
             "places": [{"name": "Kulturhuset", "address": "Ærøgade 4, st.", "postalCode": "2200",
               "town": "København N", "latitude": 55.6934, "longitude": 12.5441}],
             "openingHours": [{"weekday": "THURSDAY", "from": "17:00", "to": "20:30"}, {"text": "Lukket i juli"}],
             "contact": {"phones": ["+45 33 66 33 66"], "email": "mad@eksempel.dk", "url": "https://eksempel.dk"}}
            """;

    private static final String CENTRE = """
            {"name": "Huset", "description": "Kom som du er.", "organisation": "Kommunen", "kind": "DROP_IN_CENTRE",
             "provider": "MUNICIPAL", "areas": ["NETWORK"], "audience": "SAME_SITUATION",
             "access": "ONWARD_ASSESSMENT"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private Town town;
    private Town other;

    @BeforeEach
    void two_towns() {
        town = Town.empty(http);
        other = Town.empty(http);
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @AfterEach
    void the_real_time_again() {
        clock.release();
    }

    private void withOffers() {
        var _ = town.adds(CLUB);
        var id = town.adds(CENTRE);
        assertThat(town.post(
                        Role.WORKER, OFFERS + "/" + id + "/gone", "{\"reason\": \"MERGED\", \"on\": \"2026-02-28\"}"))
                .hasStatusOk();
    }

    @Test
    void a_package_holds_the_files_of_hsds_and_no_person() throws IOException {
        withOffers();

        var answer = exportsPackage(town);
        assertThat(answer).hasStatusOk().hasContentType(ZIP);
        var files = unpacked(bytes(answer));
        assertThat(files.keySet())
                .contains(
                        "services.csv",
                        "organizations.csv",
                        "locations.csv",
                        "addresses.csv",
                        "service_at_location.csv",
                        "schedules.csv",
                        "phones.csv",
                        "attributes.csv",
                        "taxonomy_terms.csv",
                        "taxonomies.csv");
        assertThat(files.get("services.csv"))
                .startsWith("id,organization_id,name,description,url,email,status,")
                .contains("\"Madklubben \"\"Øst\"\"\"", "active", "defunct", "2026-03-02");
        assertThat(files.toString()).doesNotContain(Tokens.WORKER);
    }

    @Test
    void what_is_exported_is_imported_as_the_same_in_both_forms() throws IOException {
        withOffers();
        var zip = bytes(exportsPackage(town));
        var page = bytes(town.get(Role.LEADER, EXPORT));

        assertThat(counts(brings(town, ZIP, zip))).containsExactly(0, 0, 2);
        assertThat(counts(brings(town, "application/json", page))).containsExactly(0, 0, 2);
        assertThat(counts(brings(other, ZIP, zip))).containsExactly(2, 0, 0);
        assertThat(unpacked(bytes(exportsPackage(other)))).isEqualTo(unpacked(zip));
        assertThat(bytes(exportsPackage(other))).isEqualTo(zip);
        assertThat(counts(brings(other, "application/json", page))).containsExactly(0, 0, 2);

        var third = Town.empty(http);
        assertThat(counts(brings(third, "application/json", page))).containsExactly(2, 0, 0);
        assertThat(bytes(third.get(Role.LEADER, EXPORT))).isEqualTo(page);
        assertThat(third.names(OFFERS)).containsExactly("Madklubben \"Øst\"");
        assertThat(third.names(OFFERS + "?state=GONE")).containsExactly("Huset");
    }

    @Test
    void an_import_updates_what_it_names_and_leaves_the_rest() throws IOException {
        withOffers();
        var id = town.adds(CENTRE.replace("Huset", "Stuen"));
        var changed = repacked(
                bytes(exportsPackage(town)),
                "services.csv",
                text -> text.lines()
                        .filter(line -> line.startsWith("id,") || line.startsWith(id))
                        .map(line -> line.replace("Stuen", "Ny stue"))
                        .reduce("", (all, line) -> all + line + "\n"));
        // What belongs to the services that are left out goes with them.
        for (var file : List.of("phones.csv", "schedules.csv", "service_at_location.csv", "attributes.csv")) {
            changed = repacked(
                    changed,
                    file,
                    text -> text.lines()
                            .filter(line -> line.startsWith("id,") || line.contains(id))
                            .reduce("", (all, line) -> all + line + "\n"));
        }

        assertThat(counts(brings(town, ZIP, changed))).containsExactly(0, 1, 0);
        assertThat(counts(brings(town, ZIP, changed))).containsExactly(0, 0, 1);
        assertThat(town.names(OFFERS)).containsExactly("Madklubben \"Øst\"", "Ny stue");
        assertThat(town.get(Role.WORKER, OFFERS + "/" + id)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void what_an_import_brings_is_told() throws IOException {
        withOffers();
        var _ = brings(other, ZIP, bytes(exportsPackage(town)));
        var brought = json(other.get(Role.WORKER, OFFERS))
                .<List<String>>read("$.items[*].offerId")
                .getFirst();

        await().untilAsserted(() ->
                assertThat(Events.on("overgang.network-events", brought)).hasSize(1));
        var event = Events.on("overgang.network-events", brought).getFirst();
        Contracts.assertKept(event.type(), event.data());
        assertThat(event.type()).isEqualTo("dk.overgang.offer.changed.v1");
    }

    /// The file of the issue: nothing is imported, and the answer names the line.
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_fault_in_line_1203_is_told_and_nothing_is_imported(String lineEnd) throws IOException {
        var _ = town.adds(CENTRE);
        var good = many(unpacked(bytes(exportsPackage(town))), 1300);
        var lines = Objects.requireNonNull(good.get("services.csv")).split("\n", -1);
        lines[1202] = lines[1202].replace(",active,", ",åben,");
        good.put("services.csv", String.join(lineEnd, lines));

        var refused = brings(other, ZIP, packed(good));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<String>>read("$.errors[*].pointer"))
                .containsExactly("/services.csv/1203/status");
        assertThat(body(refused))
                .contains("active, inactive, defunct, temporarily closed")
                .doesNotContain("åben");
        assertThat(other.names(OFFERS)).isEmpty();
        assertThat(json(other.get(Role.LEADER, IMPORTS)).<List<?>>read("$.items"))
                .isEmpty();

        lines[1202] = lines[1202].replace(",åben,", ",active,");
        good.put("services.csv", String.join(lineEnd, lines));
        assertThat(counts(brings(other, ZIP, packed(good)))).containsExactly(1300, 0, 0);
        assertThat(counts(brings(other, ZIP, packed(good)))).containsExactly(0, 0, 1300);
    }

    @Test
    void a_field_over_several_lines_does_not_shift_the_lines_that_are_told() throws IOException {
        var _ = town.adds(CLUB);
        var _ = town.adds(CENTRE);
        // The club's description has two lines, so the centre, which comes first, stands in line 2 and the club in 3
        // and 4.
        var changed = repacked(
                bytes(exportsPackage(town)),
                "services.csv",
                text -> text
                        + text.lines()
                                .filter(line -> line.contains("Huset"))
                                .findFirst()
                                .orElseThrow() + "\n");

        assertThat(json(brings(town, ZIP, changed)).<List<String>>read("$.errors[*].pointer"))
                .containsExactly("/services.csv/6/id");
    }

    /// What a process that dies between two offers leaves behind.
    @Test
    void an_import_that_ended_half_way_is_finished_by_sending_the_file_again() throws IOException {
        var _ = town.adds(CENTRE);
        var files = unpacked(bytes(exportsPackage(town)));
        assertThat(counts(brings(other, ZIP, packed(many(files, 4))))).containsExactly(4, 0, 0);

        assertThat(counts(brings(other, ZIP, packed(many(files, 9))))).containsExactly(5, 0, 4);
        assertThat(other.names(OFFERS)).hasSize(9);
    }

    @Test
    void a_directory_that_would_grow_too_large_takes_nothing(
            @Autowired CommandHandler<OfferImport> imports,
            @Autowired CommandHandler<Offer> commands,
            @Autowired Offers offers)
            throws IOException {
        var _ = town.adds(CENTRE);
        var _ = other.adds(CENTRE);
        var three = packed(many(unpacked(bytes(exportsPackage(town))), 3));
        var caller = new Caller("leader", Set.of(Role.LEADER), other.municipality(), null);
        var small = new OfferImports(imports, commands, offers, clock, 3);

        assertThatThrownBy(() -> small.bring(new CommandRequest(caller, null, null), Format.CSV_PACKAGE, three))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Problem.Fault::code)
                                .containsExactly("hsds-directory-full"));
        assertThat(other.names(OFFERS)).containsExactly("Huset");
    }

    @Test
    void at_most_a_hundred_faults_are_told() throws IOException {
        var _ = town.adds(CENTRE);
        var files = many(unpacked(bytes(exportsPackage(town))), 150);
        files.put(
                "services.csv",
                Objects.requireNonNull(files.get("services.csv")).replace(",active,", ",,"));

        var refused = brings(other, ZIP, packed(files));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<?>>read("$.errors")).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services.csv  | ,status,       | ,stauts,    | /services.csv/1/7        | Kendte kolonner",
                "services.csv  | ,status,       | ,stauts,    | /services.csv/1/status   | Kolonnen mangler",
                "services.csv  | ,status,       | ,name,      | /services.csv/1/name     | to gange",
                "services.csv  | Kom som du er. | a,b         | /services.csv/2          | skal have",
                "services.csv  | Kom som du er. | \"aa        | /services.csv/2          | anførselstegn",
                "services.csv  | Kom som du er. | =HYPERLINK  | /services.csv/2/description | regneark",
                "services.csv  | Kom som du er. | 010203-9999 | /services.csv/2/description | CPR",
                "attributes.csv | ,service,     | ,tilbud,    | /services.csv/2          | dk.overgang.offer.kind"
            })
    void a_faulty_file_is_told_with_place_and_remedy(
            String file, String right, String wrong, String pointer, String remedy) throws IOException {
        var _ = town.adds(CENTRE);
        var refused =
                brings(other, ZIP, repacked(bytes(exportsPackage(town)), file, text -> text.replace(right, wrong)));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<Map<String, String>>>read("$.errors"))
                .anySatisfy(error -> assertThat(error)
                        .containsEntry("pointer", pointer)
                        .hasEntrySatisfying(
                                "detail", detail -> assertThat(detail).contains(remedy)));
        assertThat(other.names(OFFERS)).isEmpty();
    }

    @Test
    void what_is_no_package_is_told() throws IOException {
        var _ = town.adds(CENTRE);
        var zip = bytes(exportsPackage(town));
        var files = unpacked(zip);

        assertRefused(brings(other, ZIP, "no zip".getBytes(UTF_8)), "", "zip-fil");
        assertRefused(brings(other, ZIP, Arrays.copyOf(zip, zip.length / 2)), "", "zip-fil");
        assertRefused(brings(other, ZIP, packed(Map.of("readme.txt", "hej"))), "", "services.csv");
        assertRefused(brings(other, ZIP, packed(Map.of("services.csv", ""))), "/services.csv", "kolonnernes navne");
        assertRefused(
                brings(other, ZIP, repacked(zip, "services.csv", text -> text.replace(",", ";"))),
                "/services.csv/1",
                "komma");
        var misspelt = new LinkedHashMap<>(files);
        misspelt.put("shedules.csv", "id\n");
        assertRefused(brings(other, ZIP, packed(misspelt)), "", "schedules.csv");
        var twice = new LinkedHashMap<>(files);
        twice.put("folder/services.csv", Objects.requireNonNull(files.get("services.csv")));
        assertRefused(brings(other, ZIP, packed(twice)), "/services.csv", "to gange");
        var latin = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(latin)) {
            out.putNextEntry(new ZipEntry("services.csv"));
            out.write("id,organization_id,name,description,status\n1,2,Å,,active\n".getBytes(ISO_8859_1));
        }
        assertRefused(brings(other, ZIP, latin.toByteArray()), "/services.csv", "UTF-8");
        assertThat(other.names(OFFERS)).isEmpty();
    }

    @Test
    void a_package_in_a_folder_with_a_mark_and_other_files_is_read() throws IOException {
        var _ = town.adds(CENTRE);
        var files = new LinkedHashMap<String, String>();
        unpacked(bytes(exportsPackage(town))).forEach((name, text) -> files.put("hsds/" + name, "\ufeff" + text));
        files.put("__MACOSX/hsds/._services.csv", "x");
        files.put("hsds/datapackage.json", "{}");
        files.put("hsds/languages.csv", "id,name\n");

        assertThat(counts(brings(other, ZIP, packed(files)))).containsExactly(1, 0, 0);
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            var block = new byte[1_048_576];
            for (var i = 0; i < 51; i++) {
                zip.write(block);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertRefused(brings(other, ZIP, bytes.toByteArray()), "", "50 MB");

        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 61; i++) {
            many.put("f" + i + ".txt", "");
        }
        assertRefused(brings(other, ZIP, packed(many)), "", "60 filer");
    }

    @Test
    void an_upload_has_a_limit_and_is_a_zip_or_json() {
        assertThat(brings(town, ZIP, new byte[32 * 1_048_576 + 1])).hasStatus(413);
        assertThat(brings(town, "text/csv", "id\n".getBytes(UTF_8))).hasStatus(415);
        assertThat(brings(town, ZIP, new byte[2 * 1_048_576])).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                             | ''            | objekt",
                "{                                              | ''            | JSON",
                "{\"contents\": [], \"contents\": []}           | ''            | JSON",
                "{\"offers\": []}                               | ''            | contents",
                "{\"contents\": {}}                             | /contents     | liste",
                "{\"contents\": []}                             | ''            | ingen tilbud",
                "{\"contents\": [7]}                            | /contents/0   | objekt",
                "{\"contents\": [{\"title\": \"x\"}]}           | /contents/0   | Kendte felter",
                "{\"contents\": [{\"name\": [\"x\"]}]}          | /contents/0/name | tekst"
            })
    void json_that_is_no_page_of_services_is_told(String body, String pointer, String remedy) {
        assertRefused(brings(town, "application/json", body.getBytes(UTF_8)), pointer, remedy);
    }

    @Test
    void faults_in_json_have_their_place_in_json() {
        withOffers();
        var page = body(town.get(Role.LEADER, EXPORT))
                .replace("\"2200\"", "\"22\"")
                .replace("FOOD_CLUB", "CASTLE");

        var refused = brings(other, "application/json", page.getBytes(UTF_8));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<String>>read("$.errors[*].pointer"))
                .contains("/contents/1/service_at_locations/0/location/addresses/0/postal_code");
        assertThat(body(refused)).contains("fire cifre", "FOOD_CLUB");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_each_import_is_listed() throws IOException {
        withOffers();
        var zip = bytes(exportsPackage(town));
        var key = Map.of("Idempotency-Key", "hsds-" + other.municipality());

        var once = other.post(Role.LEADER, IMPORTS, ZIP, zip, key);
        var again = other.post(Role.LEADER, IMPORTS, ZIP, zip, key);
        assertThat(once).hasStatus(201);
        assertThat(body(again)).isEqualTo(body(once));
        assertThat(other.post(Role.LEADER, IMPORTS, ZIP, packed(unpackedWithout(zip)), key))
                .hasStatus(422);

        clock.set(LocalDate.parse("2026-03-03"));
        assertThat(counts(brings(other, ZIP, zip))).containsExactly(0, 0, 2);
        var first = json(other.get(Role.LEADER, IMPORTS + "?limit=1"));
        assertThat(first.<List<Integer>>read("$.items[*].unchanged")).containsExactly(2);
        var second = json(other.get(Role.LEADER, IMPORTS + "?limit=1&after=" + first.<String>read("$.next")));
        assertThat(second.<List<Integer>>read("$.items[*].added")).containsExactly(2);
        assertThat(second.<String>read("$.items[0].by")).isEqualTo("leader");
        assertThat(json(town.get(Role.LEADER, IMPORTS)).<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void two_municipalities_take_the_same_file_and_have_offers_of_their_own() throws IOException {
        withOffers();
        var zip = bytes(exportsPackage(town));
        assertThat(counts(brings(other, ZIP, zip))).containsExactly(2, 0, 0);

        var mine = json(town.get(Role.WORKER, OFFERS)).<String>read("$.items[0].offerId");
        var theirs = json(other.get(Role.WORKER, OFFERS)).<String>read("$.items[0].offerId");
        assertThat(theirs).isNotEqualTo(mine);
        assertThat(json(other.get(Role.WORKER, OFFERS)).<String>read("$.items[0].hsdsId"))
                .isEqualTo(mine);
        assertThat(other.get(Role.LEADER, OFFERS + "/" + mine)).hasStatus(404);
    }

    @Test
    void only_leaders_import_and_export() {
        for (var role : List.of(Role.WORKER, Role.AUTHORITY, Role.OPERATOR)) {
            assertThat(town.get(role, EXPORT)).hasStatus(403);
            assertThat(town.get(role, EXPORT + "?format=csv")).hasStatus(403);
            assertThat(town.post(role, IMPORTS, "{\"contents\": []}")).hasStatus(403);
        }
    }

    @Test
    void an_empty_directory_is_exported_and_a_format_that_is_none_is_refused() {
        assertThat(json(town.get(Role.LEADER, EXPORT)).<List<?>>read("$.contents"))
                .isEmpty();
        assertThat(exportsPackage(town)).hasStatusOk();
        assertThat(town.get(Role.LEADER, EXPORT + "?format=xml")).hasStatus(400);
        assertThat(town.get(Role.LEADER, EXPORT, Map.of(HttpHeaders.ACCEPT, "text/csv")))
                .hasStatus(406);
        assertThat(town.get(Role.LEADER, EXPORT, Map.of(HttpHeaders.ACCEPT, "*/*")))
                .hasStatusOk()
                .hasContentType("application/json");
    }

    /// A file says nothing of who works there.
    @Test
    void the_address_of_who_assured_a_service_is_not_kept() {
        var _ = town.adds(CENTRE);
        var page = body(town.get(Role.LEADER, EXPORT))
                .replace("\"status\":", "\"assurer_email\": \"karen@kommune.dk\", \"status\":");
        assertThat(counts(brings(other, "application/json", page.getBytes(UTF_8))))
                .containsExactly(1, 0, 0);

        var offer = body(other.get(Role.WORKER, OFFERS));
        assertThat(offer).contains("\"lastVerifiedBy\":\"leader\"").doesNotContain("karen");
    }

    private MvcTestResult exportsPackage(Town from) {
        return from.get(Role.LEADER, EXPORT + "?format=csv");
    }

    private static MvcTestResult brings(Town to, String type, byte[] file) {
        return to.post(Role.LEADER, IMPORTS, type, file, Map.of());
    }

    /// How many were added, changed and left unchanged.
    private static List<Integer> counts(MvcTestResult imported) {
        assertThat(imported).as(body(imported)).hasStatus(201);
        var counts = json(imported);
        return List.of(counts.read("$.added"), counts.read("$.changed"), counts.read("$.unchanged"));
    }

    private static void assertRefused(MvcTestResult answer, String pointer, String remedy) {
        assertThat(answer).as(body(answer)).hasStatus(422);
        assertThat(json(answer).<String>read("$.errors[0].pointer")).isEqualTo(pointer);
        assertThat(body(answer)).contains(remedy);
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> unpackedWithout(byte[] zip) throws IOException {
        var files = unpacked(zip);
        var _ = files.remove("phones.csv");
        return files;
    }

    private static byte[] packed(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] repacked(byte[] zip, String file, UnaryOperator<String> change) throws IOException {
        var files = unpacked(zip);
        files.put(file, change.apply(Objects.requireNonNull(files.get(file))));
        return packed(files);
    }

    /// The one offer of a package, so many times under ids of its own.
    private static Map<String, String> many(Map<String, String> files, int count) {
        var many = new LinkedHashMap<>(files);
        for (var file : List.of("services.csv", "attributes.csv")) {
            var lines = Objects.requireNonNull(files.get(file)).lines().toList();
            var text = new StringBuilder(lines.getFirst()).append('\n');
            var service = Objects.requireNonNull(files.get("services.csv"))
                    .lines()
                    .toList()
                    .get(1)
                    .substring(0, 36);
            for (var i = 0; i < count; i++) {
                for (var line : lines.subList(1, lines.size())) {
                    text.append(line.replace(service, new UUID(42, i).toString()))
                            .append('\n');
                }
            }
            many.put(file, text.toString());
        }
        return many;
    }
}
