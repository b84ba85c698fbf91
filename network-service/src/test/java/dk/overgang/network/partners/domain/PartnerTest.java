package dk.overgang.network.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.data.domain.Text;
import dk.overgang.network.partners.domain.Partner.Details;
import dk.overgang.network.partners.domain.PartnerCommand.ChangePartner;
import dk.overgang.network.partners.domain.PartnerCommand.EndPartnership;
import dk.overgang.network.partners.domain.PartnerCommand.HearOfOutreach;
import dk.overgang.network.partners.domain.PartnerCommand.NotePartnerContact;
import dk.overgang.network.partners.domain.PartnerCommand.Occasion;
import dk.overgang.network.partners.domain.PartnerCommand.WithdrawPartnerContact;
import dk.overgang.network.partners.domain.PartnerContact.Kind;
import dk.overgang.network.partners.domain.PartnerKinds.PartnerKind;
import dk.overgang.network.partners.domain.PartnerRefusal.AgreementLeftOut;
import dk.overgang.network.partners.domain.PartnerRefusal.BeforeItBegins;
import dk.overgang.network.partners.domain.PartnerRefusal.CodeTaken;
import dk.overgang.network.partners.domain.PartnerRefusal.DateOutOfRange;
import dk.overgang.network.partners.domain.PartnerRefusal.NamedTwice;
import dk.overgang.network.partners.domain.PartnerRefusal.NoSuchContact;
import dk.overgang.network.partners.domain.PartnerRefusal.NoSuchEntry;
import dk.overgang.network.partners.domain.PartnerRefusal.PartnershipEnded;
import dk.overgang.network.partners.domain.PartnerRefusal.UnknownKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formal partners and the contact with them (F-58, R-053, R-057, R-174, R-284).
class PartnerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate SINCE = LocalDate.parse("2026-01-05");
    private static final Text NAME = new Text("Afdeling", "Ward");
    private static final PartnerKinds KINDS = new PartnerKinds(
            1,
            60,
            180,
            List.of(new PartnerKind("WARD", NAME, NAME, 30, 90), new PartnerKind("SHELTER", NAME, NAME, 60, 180)));

    @Test
    void before_the_first_contact_it_is_due_some_days_after_the_beginning() {
        assertThat(ward().keepWarmOn(KINDS)).contains(SINCE.plusDays(30));
        assertThat(ward().informOn(KINDS)).contains(SINCE.plusDays(90));
        assertThat(ward().lastContactOn()).isEmpty();
    }

    @Test
    void every_contact_keeps_it_warm_and_only_information_informs() {
        var called = after(ward(), noted("2026-02-20", Kind.CALL));

        assertThat(called.keepWarmOn(KINDS)).contains(LocalDate.parse("2026-03-22"));
        assertThat(called.lastInformedOn()).isEmpty();

        var informed = after(called, noted("2026-02-10", Kind.INFORMATION));

        assertThat(informed.lastContactOn()).contains(LocalDate.parse("2026-02-20"));
        assertThat(informed.lastInformedOn()).contains(LocalDate.parse("2026-02-10"));
        assertThat(informed.informOn(KINDS)).contains(LocalDate.parse("2026-05-11"));
    }

    @Test
    void the_days_are_those_of_the_kind_and_of_a_kind_no_longer_listed_those_of_the_file() {
        var retired = new PartnerKinds(2, 45, 200, List.of(new PartnerKind("SHELTER", NAME, NAME, 60, 180)));

        assertThat(ward().keepWarmOn(retired)).contains(SINCE.plusDays(45));
        assertThat(ward().informOn(retired)).contains(SINCE.plusDays(200));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, 2025-03-01", "2026-03-02, 2026-03-02"})
    void a_contact_is_noted_up_to_a_year_later_on_both_bounds(String on, LocalDate last) {
        assertThat(after(ward(), noted(on, Kind.VISIT)).lastContactOn()).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28", "2026-03-03"})
    void a_day_ahead_or_long_gone_is_no_day_of_a_contact(String on) {
        assertThat(why(ward().decide(noted(on, Kind.VISIT))))
                .isEqualTo(new DateOutOfRange("on", LocalDate.parse("2025-03-01"), TODAY));
    }

    @Test
    void a_contact_noted_by_mistake_counts_for_nothing_and_stays() {
        var noted = after(ward(), noted("2026-02-20", Kind.INFORMATION));
        var contact = noted.contacts().getFirst().id();

        var withdrawn = after(noted, new WithdrawPartnerContact(contact));

        assertThat(withdrawn.contacts()).singleElement().matches(PartnerContact::withdrawn);
        assertThat(withdrawn.lastContactOn()).isEmpty();
        assertThat(withdrawn.lastInformedOn()).isEmpty();
        assertThat(withdrawn.decide(new WithdrawPartnerContact(contact))).isEqualTo(Decision.unchanged());
        assertThat(why(withdrawn.decide(new WithdrawPartnerContact(new UUID(9, 9)))))
                .isEqualTo(new NoSuchContact());
    }

    @ParameterizedTest
    @CsvSource({
        "WARD_VISIT, VISIT",
        "PARTNER_INFORMED, INFORMATION",
        "RESULTS_SHARED, INFORMATION",
        "JOINT_MEETING, MEETING",
        "SOMETHING_NEW, MEETING"
    })
    void what_the_outreach_log_notes_is_a_contact_once(String logged, Kind kind) {
        var outreach = logged("2026-02-25", logged);

        var heard = after(ward(), new HearOfOutreach(outreach));

        assertThat(heard.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.kind()).isEqualTo(kind);
            assertThat(contact.on()).isEqualTo("2026-02-25");
            assertThat(contact.by()).isNull();
        });
        assertThat(heard.decide(new HearOfOutreach(outreach))).isEqualTo(Decision.unchanged());
    }

    @Test
    void what_the_outreach_log_noted_before_the_partner_was_registered_counts() {
        var outreach = logged("2026-02-25", "WARD_VISIT");

        var registered = Partner.register(
                new UUID(1, 1), "0101", details("WARD", "WARD_7", List.of()), occasion(List.of(outreach)));

        assertThat(((Changed<Partner>) registered).after().lastContactOn()).contains(outreach.on());
    }

    @Test
    void with_another_code_it_has_the_outreach_of_that_code_and_its_own_contacts() {
        var heard = after(
                after(ward(), new HearOfOutreach(logged("2026-02-25", "WARD_VISIT"))), noted("2026-02-01", Kind.CALL));
        var other = logged("2026-02-12", "JOINT_MEETING");

        var changed = after(heard, new ChangePartner(details("WARD", "WARD_8", List.of()), occasion(List.of(other))));

        assertThat(changed.contacts()).extracting(PartnerContact::on).containsExactly(day("2026-02-01"), other.on());
        var uncoded = after(changed, new ChangePartner(details("WARD", null, List.of()), occasion(List.of())));
        assertThat(uncoded.contacts()).extracting(PartnerContact::on).containsExactly(day("2026-02-01"));
    }

    @Test
    void an_unknown_kind_is_refused_with_those_there_are_and_a_retired_one_may_stay() {
        assertThat(why(ward().decide(change(details("FOOTBALL_CLUB", null, List.of())))))
                .isEqualTo(new UnknownKind(List.of("WARD", "SHELTER")));

        var retired = new Partner(new UUID(1, 1), "0101", details("OLD_KIND", null, List.of()), List.of(), null);
        assertThat(retired.decide(change(details("OLD_KIND", "CODE", List.of()))))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_code_belongs_to_one_active_partner() {
        var taken = new Occasion(TODAY, KINDS.codes(), true, List.of(), List.of());

        assertThat(why(ward().decide(new ChangePartner(details("WARD", "WARD_8", List.of()), taken))))
                .isEqualTo(new CodeTaken());
    }

    @Test
    void an_agreement_ends_and_is_looked_at_again_on_or_after_its_first_day() {
        var from = day("2026-02-01");

        assertThat(why(ward().decide(change(agreed(from, from.minusDays(1), null)))))
                .isEqualTo(new BeforeItBegins("agreements.0.to", from));
        assertThat(why(ward().decide(change(agreed(from, null, from.minusDays(1))))))
                .isEqualTo(new BeforeItBegins("agreements.0.reviewOn", from));
        assertThat(why(ward().decide(change(agreed(day("1026-02-01"), null, null)))))
                .isEqualTo(new DateOutOfRange("agreements.0.from", day("1990-01-01"), TODAY.plusYears(10)));
        assertThat(ward().decide(change(agreed(from, from, from)))).isInstanceOf(Changed.class);
    }

    @Test
    void an_agreement_that_holds_is_to_be_reviewed_and_one_that_is_over_is_not() {
        var agreed = after(ward(), change(agreed(day("2026-02-01"), day("2026-03-02"), day("2026-02-20"))));

        assertThat(agreed.reviewOn(TODAY)).contains(day("2026-02-20"));
        assertThat(agreed.reviewOn(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void agreements_are_ended_and_not_left_out_while_persons_are_forgotten() {
        var agreed = after(ward(), change(agreed(SINCE, null, null)));

        assertThat(why(agreed.decide(change(details("WARD", null, List.of()))))).isEqualTo(new AgreementLeftOut());
        var forgotten =
                new Details("WARD", "Afdeling 7", null, SINCE, agreed.details().agreements(), List.of());
        assertThat(after(agreed, change(forgotten)).details().contactPersons()).isEmpty();
    }

    @Test
    void an_id_is_one_of_this_partner_and_stands_once() {
        var stranger = new Agreement(new UUID(7, 7), text("aftale"), SINCE, null, null);
        var person = new ContactPerson(new UUID(5, 1), text("Ida"), null, null, null);

        assertThat(why(ward().decide(change(details("WARD", null, List.of(stranger))))))
                .isEqualTo(new NoSuchEntry("agreements.0.agreementId"));
        assertThat(why(ward().decide(change(
                        new Details("WARD", "Afdeling 7", null, SINCE, List.of(), List.of(person, person))))))
                .isEqualTo(new NamedTwice("contactPersons.1.personId"));
    }

    @Test
    void an_ended_partnership_is_not_due_not_changed_and_not_ended_again() {
        var ended = after(ward(), new EndPartnership(day("2026-02-20"), "leader", TODAY));

        assertThat(ended.keepWarmOn(KINDS)).isEmpty();
        assertThat(ended.informOn(KINDS)).isEmpty();
        assertThat(why(ended.decide(change(details("WARD", null, List.of())))))
                .isEqualTo(new PartnershipEnded(day("2026-02-20")));
        assertThat(why(ended.decide(new EndPartnership(TODAY, "leader", TODAY))))
                .isEqualTo(new PartnershipEnded(day("2026-02-20")));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04", "2026-03-03"})
    void a_partnership_ends_after_it_began_and_not_ahead(LocalDate on) {
        assertThat(why(ward().decide(new EndPartnership(on, "leader", TODAY))))
                .isEqualTo(new DateOutOfRange("on", SINCE, TODAY));
    }

    @Test
    void contacts_from_before_the_end_are_still_noted_and_later_ones_are_none() {
        var ended = after(ward(), new EndPartnership(day("2026-02-20"), "leader", TODAY));

        assertThat(after(ended, noted("2026-02-20", Kind.CALL)).contacts()).hasSize(1);
        assertThat(why(ended.decide(noted("2026-02-21", Kind.CALL)))).isInstanceOf(DateOutOfRange.class);
        assertThat(ended.decide(new HearOfOutreach(logged("2026-02-21", "WARD_VISIT"))))
                .isEqualTo(Decision.unchanged());
        assertThat(after(ended, new HearOfOutreach(logged("2026-02-20", "WARD_VISIT")))
                        .contacts())
                .hasSize(1);
    }

    @Test
    void every_text_gets_the_new_key() {
        var agreed = after(ward(), change(agreed(SINCE, null, null)));

        var renewed = agreed.renewed(_ -> new EncryptedText(new Ciphertext(new byte[] {1}), 8));

        assertThat(agreed.oldestKey()).contains(1);
        assertThat(renewed.oldestKey()).contains(8);
        assertThat(renewed.details().contactPersons()).hasSize(1).allSatisfy(person -> {
            assertThat(person.phone()).isNotNull();
            assertThat(person.email()).isNull();
        });
    }

    private static Partner ward() {
        return new Partner(new UUID(1, 1), "0101", details("WARD", "WARD_7", List.of()), List.of(), null);
    }

    private static Details details(String kind, @Nullable String code, List<Agreement> agreements) {
        return new Details(kind, "Psykiatrisk Center Ærø, afdeling 7", code, SINCE, agreements, List.of());
    }

    private static Details agreed(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate reviewOn) {
        var agreement = new Agreement(new UUID(4, 1), text("Besked om indlæggelser"), from, to, reviewOn);
        var person = new ContactPerson(new UUID(5, 1), text("Ida"), text("leder"), text("33663366"), null);
        return new Details("WARD", "Afdeling 7", null, SINCE, List.of(agreement), List.of(person));
    }

    private static EncryptedText text(String text) {
        return new EncryptedText(new Ciphertext(text.getBytes(StandardCharsets.UTF_8)), 1);
    }

    private static ChangePartner change(Details details) {
        return new ChangePartner(details, occasion(List.of()));
    }

    private static Occasion occasion(List<OutreachFact> outreach) {
        return new Occasion(TODAY, KINDS.codes(), false, List.of(new UUID(4, 1), new UUID(5, 1)), outreach);
    }

    private static NotePartnerContact noted(String on, Kind kind) {
        return new NotePartnerContact(new UUID(2, on.hashCode()), day(on), kind, "worker", TODAY);
    }

    private static OutreachFact logged(String on, String kind) {
        return new OutreachFact(new UUID(3, on.hashCode()), "0101", "WARD_7", day(on), kind);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Partner after(Partner before, PartnerCommand command) {
        return ((Changed<Partner>) before.decide(command)).after();
    }

    private static Object why(Decision<Partner> decision) {
        return ((Decision.Refused<Partner>) decision).why();
    }
}
