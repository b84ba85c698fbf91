package dk.overgang.network.plans;

import static dk.overgang.network.plans.domain.Planning.NOW;
import static dk.overgang.network.plans.domain.Planning.TODAY;
import static dk.overgang.network.plans.domain.Planning.WORKER;
import static dk.overgang.network.plans.domain.Planning.agreement;
import static dk.overgang.network.plans.domain.Planning.course;
import static dk.overgang.network.plans.domain.Planning.everything;
import static dk.overgang.network.plans.domain.Planning.network;
import static dk.overgang.network.plans.domain.Planning.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.handover.OneEntry;
import dk.overgang.network.networks.domain.handover.OneEntry.Gap;
import dk.overgang.network.networks.domain.handover.OneEntry.Lack;
import dk.overgang.network.networks.domain.handover.OneEntry.Person;
import dk.overgang.network.networks.domain.handover.OneEntry.Role;
import dk.overgang.network.plans.domain.Contents;
import dk.overgang.network.plans.domain.CrisisContact;
import dk.overgang.network.plans.domain.CrisisPart;
import dk.overgang.network.plans.domain.Goal;
import dk.overgang.network.plans.domain.InvolvedMembers;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.network.plans.domain.LongTermPlan.Kind;
import dk.overgang.network.plans.domain.PlanVersion;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import dk.overgang.network.plans.domain.Supporter;
import dk.overgang.testkit.pdf.PdfChecks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The paper that the citizen takes along: everybody can read it, and the crisis comes first (F-55).
class LongTermPlanPdfTest {

    private static final Locale DANISH = Locale.of("da");
    private static final SupportNetwork RUNNING = network(course("ACTIVE"));

    private final LongTermPlanPdf paper = new LongTermPlanPdf();

    @Test
    void a_screen_reader_reads_out_the_crisis_first_and_then_who_supports() {
        var pdf = PdfChecks.of(print(Kind.LONG_TERM, agreed(everything()), RUNNING, DANISH));

        pdf.assertAccessible("Min plan", DANISH);
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.readingOrder())
                .containsExactly(
                        "H1 Min plan",
                        "P Vi blev enige om planen den 20. november 2026."
                                + " Med til at lave den: jeg selv, min CTI-medarbejder, mit netværk.",
                        "P Version 1. Vi ser på planen igen den 20. maj 2027.",
                        "H2 Når det bliver svært",
                        "H3 Sådan mærker jeg, at det er ved at gå galt",
                        "LBody Jeg sover under fire timer",
                        "LBody Jeg tager ikke telefonen",
                        "H3 Det gør jeg først",
                        "Lbl 1.",
                        "LBody Jeg ringer til Åse",
                        "Lbl 2.",
                        "LBody Jeg tager min medicin",
                        "H3 Det plejer at hjælpe mig",
                        "LBody At gå en tur ved søen",
                        "H3 Dem ringer jeg til",
                        "Lbl 1.",
                        "LBody Åse: 20 12 34 56",
                        "Lbl 2.",
                        "LBody Natteravnen: +45 70 10 20 30, kl. 20-08",
                        "H3 Her kan jeg få hjælp med det samme",
                        "LBody Psykiatrisk akutmodtagelse, Nordre Ringvej 29, døgnet rundt",
                        "P Er nogen i livsfare: Ring 112.",
                        "H2 Dem, der støtter mig",
                        "TH Hvem",
                        "TH Hvornår",
                        "TH Telefon",
                        "TD Åse min søster",
                        "TD hver søndag",
                        "TD 20 12 34 56",
                        "TD Værestedet Kløveren",
                        "TD på hverdage kl. 10-15",
                        "TD –",
                        "H2 Det går jeg videre med",
                        "H3 Uddannelse",
                        "P Begynde på HF til august",
                        "P Støtte:",
                        "P Vejlederen på VUC",
                        "H3 At samle min familie",
                        "P Have min søn hos mig hver anden weekend",
                        "H2 Sådan fortsætter min støtte",
                        "P Kontaktpersonen i socialpsykiatrien kommer hver 14. dag. Vi aftaler tid hver gang.",
                        "H2 Med mine egne ord",
                        "P Jeg vil helst ringe selv, før andre gør det.");
    }

    @Test
    void in_english_what_was_written_in_danish_says_that_it_is_danish() {
        var pdf = PdfChecks.of(print(Kind.RETENTION, written(everything()), RUNNING, Locale.ENGLISH));

        pdf.assertAccessible("My plan for work and education", Locale.ENGLISH);
        assertThat(pdf.readingOrder())
                .contains(
                        "P A draft: we have not agreed on the plan yet.",
                        "P Version 1. We go through the plan again on 20 May 2027.",
                        "H2 When things get hard",
                        "H3 Bringing my family together",
                        "P[da] Have min søn hos mig hver anden weekend")
                .contains("LBody[da] Jeg tager min medicin", "TD[da] hver søndag", "P[da] Vejlederen på VUC")
                .noneMatch(line -> line.startsWith("H") && line.contains("[da]"));
    }

    /// A citizen's own language: under Danish headings, from right to left, and read out as Arabic.
    @Test
    void what_was_written_in_arabic_is_read_from_right_to_left_under_danish_headings() {
        var arabic = new Contents(
                Contents.Language.AR,
                List.of(new Goal(Goal.Area.EDUCATION, text("أريد أن أتعلم اللغة الدنماركية"), null)),
                null,
                List.of(new Supporter(text("مريم"), null, text("أختي"), text("كل يوم أحد"), text("20 12 34 56"))),
                new CrisisPart(
                        List.of(text("أنام أقل من 4 ساعات")),
                        List.of(),
                        List.of(text("أتصل بأختي مريم")),
                        List.of(new CrisisContact(text("مريم"), null, text("20 12 34 56"), text("في Aarhus"))),
                        List.of()),
                text("أفضل أن أتصل بنفسي.\nثم يتصل الآخرون."),
                null);

        var pdf = PdfChecks.of(print(Kind.LONG_TERM, agreed(arabic), RUNNING, DANISH));
        pdf.writePictures(Path.of("target", "pictures"), "long-term-plan-ar");

        pdf.assertAccessible("Min plan", DANISH);
        assertThat(pdf.readingOrder())
                .contains(
                        "H3 Sådan mærker jeg, at det er ved at gå galt",
                        "LBody[ar] أنام أقل من 4 ساعات",
                        "LBody[ar] أتصل بأختي مريم",
                        "LBody[ar] مريم: 20 12 34 56, في Aarhus",
                        "TD[ar] مريم أختي",
                        "TD[ar] كل يوم أحد",
                        "TD[ar] 20 12 34 56",
                        "P[ar] أريد أن أتعلم اللغة الدنماركية",
                        "P[ar] أفضل أن أتصل بنفسي. ثم يتصل الآخرون.");
    }

    ///
    @Test
    void who_may_no_longer_be_involved_does_not_stand_in_it() {
        var pdf = PdfChecks.of(print(Kind.LONG_TERM, agreed(everything()), RUNNING.permitted(List.of()), DANISH));

        assertThat(pdf.readingOrder())
                .contains("TD Værestedet Kløveren", "LBody Natteravnen: +45 70 10 20 30, kl. 20-08")
                .noneMatch(line -> line.contains("20 12 34 56") || line.contains("min søster"));
    }

    @Test
    void a_plan_that_says_next_to_nothing_has_no_empty_headings() {
        var pdf = PdfChecks.of(print(Kind.LONG_TERM, written(Contents.EMPTY), RUNNING, DANISH));

        pdf.assertAccessible("Min plan", DANISH);
        assertThat(pdf.readingOrder())
                .containsExactly(
                        "H1 Min plan",
                        "P Et udkast: Vi er ikke blevet enige om planen endnu.",
                        "P Version 1.",
                        "H2 Når det bliver svært",
                        "P Vi har ikke skrevet noget her endnu.",
                        "P Er nogen i livsfare: Ring 112.",
                        "H2 Dem, der støtter mig",
                        "P Vi har ikke skrevet nogen på her endnu.");
    }

    @Test
    void the_longest_plan_loses_no_word() {
        var pdf = PdfChecks.of(print(Kind.LONG_TERM, agreed(longest()), RUNNING, DANISH));

        pdf.assertAccessible("Min plan", DANISH);
        assertThat(pdf.text().replaceAll("\\s", ""))
                .contains("Slutpåordene")
                .contains(IntStream.range(0, 10).mapToObj("Tegn%d"::formatted).toList());
        assertThat(pdf.pages()).isBetween(5, 14);
    }

    ///
    @Test
    void it_says_whom_the_citizen_calls_at_the_municipality_before_the_end_and_after_it() {
        var end = LocalDate.parse("2026-12-24");
        var worker = new Person(Role.CTI_WORKER, new UUID(6, 2), TODAY);
        var supporter = new Person(Role.SUPPORT_WORKER, new UUID(6, 3), end);

        assertThat(entry(new OneEntry(worker, end, supporter, null), DANISH))
                .containsExactly(
                        "H2 Dem, der støtter mig",
                        "H3 Dem ringer jeg til i kommunen",
                        "LBody Til og med den 23. december 2026: min CTI-medarbejder.",
                        "LBody Fra den 24. december 2026: min nye støttemedarbejder.");
        assertThat(entry(new OneEntry(worker, end, null, new Gap(Lack.NOT_NAMED, end)), DANISH))
                .contains("LBody Fra den 24. december 2026: Det er ikke aftalt endnu.");
        assertThat(entry(new OneEntry(supporter, null, null, null), Locale.ENGLISH))
                .containsExactly(
                        "H2 Who supports me", "H3 Whom I call at the municipality", "LBody My support worker.");
        assertThat(entry(new OneEntry(worker, null, null, new Gap(Lack.NOT_NAMED, null)), DANISH))
                .containsExactly(
                        "H2 Dem, der støtter mig",
                        "H3 Dem ringer jeg til i kommunen",
                        "LBody Min CTI-medarbejder, så længe forløbet varer.");
        assertThat(entry(new OneEntry(null, null, null, new Gap(Lack.NO_CTI_WORKER, null)), DANISH))
                .containsExactly("H2 Dem, der støtter mig");
    }

    private List<String> entry(OneEntry entry, Locale language) {
        return PdfChecks.of(print(Kind.LONG_TERM, agreed(everything()), RUNNING, entry, language))
                .readingOrder()
                .stream()
                .dropWhile(line -> !line.equals("H2 Dem, der støtter mig") && !line.equals("H2 Who supports me"))
                .takeWhile(line -> !line.startsWith("TH"))
                .toList();
    }

    @Test
    void the_same_plan_makes_the_same_bytes() {
        assertThat(print(Kind.LONG_TERM, agreed(everything()), RUNNING, DANISH))
                .isEqualTo(print(Kind.LONG_TERM, agreed(everything()), RUNNING, DANISH));
    }

    /// Every list and every text as long as it may be.
    private static Contents longest() {
        var line = "Gå en tur rundt om Søerne, drik et glas vand og bliv hjemme fra arbejde. "
                .repeat(3)
                .substring(0, 190);
        var name = "Anne-Mette Ørsted Kjærgård-Østergaard ".repeat(3).substring(0, 100);
        List<EncryptedText> lines = IntStream.range(0, 10)
                .mapToObj(index -> text("Tegn" + index + " " + line))
                .toList();
        var contact = new CrisisContact(text(name), null, text("+4520123456789012345"), text(line));
        var calls = Collections.nCopies(10, contact);
        return new Contents(
                Contents.Language.DA,
                Collections.nCopies(10, new Goal(Goal.Area.DAILY_LIFE, text(line), text(line))),
                text("Æblegrød. ".repeat(200)),
                Collections.nCopies(
                        10, new Supporter(text(name), null, text(name), text(line), text("+4520123456789012345"))),
                new CrisisPart(lines, lines, lines, calls, calls),
                text("ø".repeat(1900) + "\n\nSlut på ordene"),
                null);
    }

    private static PlanVersion written(Contents contents) {
        return new PlanVersion(contents, NOW, WORKER, null);
    }

    private static PlanVersion agreed(Contents contents) {
        return new PlanVersion(contents, NOW, WORKER, agreement(TODAY, Party.CITIZEN, Party.WORKER, Party.NETWORK));
    }

    private byte[] print(Kind kind, PlanVersion version, SupportNetwork network, Locale language) {
        return print(kind, version, network, new OneEntry(null, null, null, null), language);
    }

    private byte[] print(Kind kind, PlanVersion version, SupportNetwork network, OneEntry entry, Locale language) {
        var course = network.course();
        var plan = new LongTermPlan(
                LongTermPlan.idOf(course.courseId(), kind),
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                kind,
                List.of(version));
        var view = new LongTermPlanView(new InvolvedMembers(network), new PlainVault());
        return paper.of(view.current(plan), entry, language);
    }
}
