package dk.overgang.notification.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.EscalationStep;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// The catalogue is data: what is wrong in it is refused at the start with file, line and remedy.
class CatalogueFilesTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("catalogue/reminders.json");

    private static final String OWN = """
            {
              "municipality": "0101",
              "version": 2,
              "lines": [
                {"id": "CHECKLIST_REVIEW",
                 "points": [{"at": 1, "amount": -21, "unit": "DAYS"}, {"at": 2, "amount": -21, "unit": "DAYS"},
                            {"at": 3, "amount": -21, "unit": "DAYS"}],
                 "channels": ["LIST"], "da": "Se på listen for fase {0}"},
                {"id": "KEEP_CONTACT", "windowDays": 5},
                {"id": "NO_CONTACT",
                 "escalation": [{"afterWorkingDays": 1, "to": "COVER"}, {"afterWorkingDays": 6, "to": "LEADER"}]},
                {"id": "GOAL_EVALUATION", "escalation": []}
              ]
            }
            """;

    private static final String MESSAGE = """
            {
              "municipality": "0101",
              "version": 1,
              "citizenMessage": {"da": "Vi ses {0}!", "en": "See you on {0}!"}
            }
            """;

    @Test
    void every_line_of_section_7_stands_in_the_shipped_file() {
        var catalogue = ShippedRules.CATALOGUE;

        assertThat(catalogue.label()).isEqualTo("4");
        assertThat(catalogue.lines()).hasSize(61).allSatisfy(line -> {
            assertThat(line.sources()).as(line.id()).isNotEmpty();
            assertThat(line.da()).as(line.id()).isNotEqualTo(line.en());
        });
        assertThat(catalogue.lines().stream().map(Line::anchor))
                .as("each anchor has a line")
                .contains(Anchor.values());
    }

    @Test
    void what_nobody_reports_yet_stands_there_too_and_says_so() {
        assertThat(ShippedRules.CATALOGUE.lines())
                .filteredOn(Line::waitingForEvent)
                .extracting(Line::id)
                .contains("SPARRING_MEETING", "JOB_SEARCH_BEGINS", "CASELOAD_OVER_NORM", "SUPERVISION")
                .hasSize(14);
    }

    @Test
    void a_municipality_changes_distances_channels_texts_and_ladders_and_nothing_else() {
        var catalogues = CatalogueFiles.read(SHIPPED, List.of(file("own.json", OWN)));
        var own = catalogues.of("0101");
        var review = own.line("CHECKLIST_REVIEW").orElseThrow();

        assertThat(own.label()).isEqualTo("4/0101-2");
        assertThat(review.points()).allMatch(point -> point.amount() == -21);
        assertThat(review.channels()).isEqualTo(Set.of(Channel.LIST));
        assertThat(review.title(true, 2)).isEqualTo("Se på listen for fase 2");
        assertThat(review.title(false, 2)).isEqualTo("Review the checklist of phase 2");
        assertThat(own.line("KEEP_CONTACT").orElseThrow().windowDays()).isEqualTo(5);
        assertThat(own.line("NO_CONTACT").orElseThrow().escalation())
                .containsExactly(new EscalationStep(1, Recipient.COVER), new EscalationStep(6, Recipient.LEADER));
        assertThat(own.line("GOAL_EVALUATION").orElseThrow().escalation())
                .as("nobody else is told")
                .isEmpty();
        assertThat(review.escalation()).as("left out, so as shipped").hasSize(2);
        assertThat(own.lines()).hasSameSizeAs(ShippedRules.CATALOGUE.lines());
        assertThat(catalogues.of("0751")).isEqualTo(ShippedRules.CATALOGUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"anchor\": \"BOUNDARY\" | \"anchor\": \"FULL_MOON\" | 79 | not one of the values accepted",
                "\"windowDays\": 7, | \"windowDays\": -1, | 27 | FIRST_CONTACT: windowDays must be 0 or more",
                "\"windowDays\": 7, | \"windowDays\": \"7\", | 11 | windowDays",
                "\"da\": \"Tag den første kontakt efter henvisningen\" | \"da\": \" \" | 27 | it must have a text in both languages",
                "\"da\": \"Tag den første kontakt efter henvisningen\", |  | 27 | da: must be given",
                "\"onPause\": \"STAY\" | \"onPause\": \"BEGIN\" | 27 | BEGIN is for what is counted from a pause",
                "\"waitingForEvent\": false | \"waitingForEvent\": true | 27 | waitingForEvent says",
                "{\"by\": \"FACT\", \"fact\": \"CONTACT\"} | {\"by\": \"FACT\", \"fact\": \"NONE\"} | 16 | must name the fact",
                "\"unit\": \"WORKING_DAYS\" | \"unit\": \"YEARS\" | 8 | not one of the values accepted",
                "\"recipients\": [\"WORKER\"] | \"recipients\": [\"WORKER\", \"CITIZEN\"] | 27 | the citizen alone is told, by SMS, with an opt-in",
                "\"recipients\": [\"WORKER\"] | \"recipients\": [\"CITIZEN\"] | 27 | the citizen alone is told, by SMS, with an opt-in",
                "\"repeats\": false | \"repeats\": false, \"sometimes\": true | 27 | sometimes"
            })
    void a_wrong_line_is_refused_with_its_place_and_the_remedy(
            String right, @Nullable String wrong, int line, String fault) throws IOException {
        var json = SHIPPED.getContentAsString(UTF_8);
        assertThat(json).contains(right);
        var broken = json.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> CatalogueFiles.read(file("own-reminders.json", broken), List.of()))
                .withMessageContaining("own-reminders.json, line %d: ", line)
                .withMessageContaining(fault)
                .satisfies(refused -> assertThat(refused.remedy()).contains("docs/data-files.md"));
    }

    @Test
    void two_lines_of_one_id_are_refused_at_the_second_one() throws IOException {
        var json = SHIPPED.getContentAsString(UTF_8).replace("\"SECOND_CONTACT_MEETING\"", "\"FIRST_CONTACT\"");

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> CatalogueFiles.read(file("mine.json", json), List.of()))
                .withMessage("mine.json, line 29: FIRST_CONTACT stands twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"afterWorkingDays\": 6 | \"afterWorkingDays\": 1 | own.json, line 10: NO_CONTACT: each step of the escalation comes later",
                "\"afterWorkingDays\": 6 | \"afterWorkingDays\": 0 | own.json, line 11: ",
                "\"afterWorkingDays\": 6, |  | own.json, line 11: ",
                "\"to\": \"LEADER\" | \"to\": \"COVER\" | own.json, line 10: NO_CONTACT: nobody stands twice in an escalation",
                "\"to\": \"LEADER\" | \"to\": \"TEAM\" | own.json, line 11: lines.[2].escalation.[1]: to must be COVER or LEADER",
                "6, \"to\": \"LEADER\" | 6 | own.json, line 11: lines.[2].escalation.[1]: to must be COVER or LEADER",
                "\"to\": \"LEADER\" | \"to\": \"MAYOR\" | own.json, line 11: ",
                "GOAL_EVALUATION\", \"escalation\": [] | CITIZEN_ON_LEAVE\", \"escalation\": [{\"afterWorkingDays\": 1, \"to\": \"LEADER\"}] | own.json, line 12: CITIZEN_ON_LEAVE: only a reminder of a course that waits for an answer",
                "GOAL_EVALUATION\", \"escalation\": [] | KEEP_PARTNER_WARM\", \"escalation\": [{\"afterWorkingDays\": 1, \"to\": \"LEADER\"}] | own.json, line 12: KEEP_PARTNER_WARM: only a reminder of a course that waits for an answer",
                "\"at\": 1, \"amount\": -21, \"unit\": \"DAYS\" | \"at\": 1, \"amount\": -21 | own.json, line 6: lines.[0].points.[0]: unit must be DAYS",
                "KEEP_CONTACT | KEEP_SILENT | own.json, line 9: KEEP_SILENT: the catalogue has no such line",
                "KEEP_CONTACT | CHECKLIST_REVIEW | own.json, line 9: CHECKLIST_REVIEW stands twice",
                "\"windowDays\": 5 | \"windowDays\": -5 | own.json, line 9: KEEP_CONTACT: windowDays must be 0 or more",
                "\"windowDays\": 5 | \"en\": \"\" | own.json, line 9: KEEP_CONTACT: it must have a text in both languages",
                "\"windowDays\": 5 | \"points\": [] | own.json, line 9: KEEP_CONTACT: it must keep the number of its points, 1",
                "\"windowDays\": 5 | \"recipients\": [\"LEADER\"] | own.json, line 9: ",
                "\"municipality\": \"0101\" | \"municipality\": \"North\" | municipality must be a code of four digits",
                "\"version\": 2 | \"version\": 0 | version must be 1 or more"
            })
    void a_wrong_change_is_refused_with_its_place(String right, @Nullable String wrong, String fault) {
        assertThat(OWN).contains(right);
        var broken = OWN.replace(right, wrong == null ? "" : wrong);
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> CatalogueFiles.read(SHIPPED, List.of(file("own.json", broken))))
                .withMessageContaining(fault)
                .satisfies(refused -> assertThat(refused.remedy()).contains("docs/data-files.md"));
    }

    @Test
    void a_municipality_has_a_message_to_citizens_of_its_own() {
        var own =
                CatalogueFiles.read(SHIPPED, List.of(file("own.json", MESSAGE))).of("0101");

        assertThat(own.citizenMessage()).isNotNull().satisfies(message -> {
            assertThat(message.text(true, "onsdag 15. april 2026")).isEqualTo("Vi ses onsdag 15. april 2026!");
            assertThat(message.text(false, "Wednesday")).isEqualTo("See you on Wednesday!");
        });
        assertThat(own.lines()).isEqualTo(ShippedRules.CATALOGUE.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi ses {0}! | Vi ses! | own.json, line 4: citizenMessage: a message to citizens must be given in both",
                "Vi ses {0}! | {0} og {0} | own.json, line 4: citizenMessage: a message to citizens must",
                ", \"en\": \"See you on {0}!\" |  | own.json, line 4: citizenMessage: a message to citizens must",
                "See you on {0}! | See you on {0}\\n! | own.json, line 4: citizenMessage: a message to citizens must",
                "\"en\" | \"de\" | own.json, line 4: "
            })
    void a_wrong_message_to_citizens_is_refused_with_its_place(String right, @Nullable String wrong, String fault) {
        assertThat(MESSAGE).contains(right);
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> CatalogueFiles.read(
                        SHIPPED, List.of(file("own.json", MESSAGE.replace(right, wrong == null ? "" : wrong)))))
                .withMessageContaining(fault);
    }

    @Test
    void a_municipality_has_one_file() {
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> CatalogueFiles.read(SHIPPED, List.of(file("one.json", OWN), file("two.json", OWN))))
                .withMessage("two.json: municipality 0101 has another file too");
    }

    private static Resource file(String name, String json) {
        return new ByteArrayResource(json.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
