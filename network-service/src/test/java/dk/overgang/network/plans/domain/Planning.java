package dk.overgang.network.plans.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.network.networks.domain.members.SampleMembers;
import dk.overgang.network.networks.domain.responsibilities.Responsibilities;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The course of the acceptance example A: it started on 2026-02-24 and its plan was agreed on 2026-11-20.
public final class Planning {

    public static final UUID COURSE = new UUID(0, 1);
    public static final UUID CITIZEN = new UUID(0, 2);
    public static final UUID SISTER = new UUID(7, 1);
    public static final LocalDate START = LocalDate.parse("2026-02-24");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final String WORKER = "7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d";

    private static final ConsentFacts CONSENT =
            new ConsentFacts(new UUID(6, 1), "INVOLVE_NETWORK_MEMBER", SISTER, null, "IN_FORCE", null, null);

    private Planning() {}

    public static SupportNetwork network(CourseFacts course) {
        var sister = SampleMembers.member(SISTER, Member.Kind.PRIVATE, Member.State.TAKEN_OVER, START);
        return new SupportNetwork(
                course, List.of(), List.of(CONSENT), List.of(), new Members(List.of(sister)), Responsibilities.NONE);
    }

    public static CourseFacts course(String status) {
        return new CourseFacts(
                COURSE, CITIZEN, "0101", status, new Plan(1, LocalDate.parse("2026-11-24"), false, START), null);
    }

    public static CourseFacts ended(String reason) {
        var course = course("ENDED");
        return new CourseFacts(COURSE, CITIZEN, "0101", "ENDED", course.plan(), null, reason, TODAY, List.of(), null);
    }

    /// A text that is not really encrypted, with the number of its key.
    public static EncryptedText text(String clear) {
        return new EncryptedText(new Ciphertext(clear.getBytes(UTF_8)), 1);
    }

    public static String clear(EncryptedText text) {
        return new String(text.text().bytes(), UTF_8);
    }

    /// Everything that a plan can say, once.
    public static Contents everything() {
        return new Contents(
                Contents.Language.DA,
                List.of(
                        new Goal(Goal.Area.EDUCATION, text("Begynde på HF til august"), text("Vejlederen på VUC")),
                        new Goal(Goal.Area.FAMILY_REUNION, text("Have min søn hos mig hver anden weekend"), null)),
                text("Kontaktpersonen i socialpsykiatrien kommer hver 14. dag.\nVi aftaler tid hver gang."),
                List.of(
                        new Supporter(
                                text("Åse"), SISTER, text("min søster"), text("hver søndag"), text("20 12 34 56")),
                        new Supporter(text("Værestedet Kløveren"), null, null, text("på hverdage kl. 10-15"), null)),
                crisis(SISTER),
                text("Jeg vil helst ringe selv, før andre gør det."),
                LocalDate.parse("2027-05-20"));
    }

    public static CrisisPart crisis(@Nullable UUID memberId) {
        return new CrisisPart(
                List.of(text("Jeg sover under fire timer"), text("Jeg tager ikke telefonen")),
                List.of(text("At gå en tur ved søen")),
                List.of(text("Jeg ringer til Åse"), text("Jeg tager min medicin")),
                List.of(
                        new CrisisContact(text("Åse"), memberId, text("20 12 34 56"), null),
                        new CrisisContact(text("Natteravnen"), null, text("+45 70 10 20 30"), text("kl. 20-08"))),
                List.of(new CrisisContact(
                        text("Psykiatrisk akutmodtagelse"), null, null, text("Nordre Ringvej 29, døgnet rundt"))));
    }

    public static Agreement agreement(LocalDate on, Party... with) {
        return new Agreement(on, Set.of(with), NOW, WORKER);
    }
}
