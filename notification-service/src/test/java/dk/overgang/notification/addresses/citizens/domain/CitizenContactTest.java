package dk.overgang.notification.addresses.citizens.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact.OptIn;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact.Withdrawal;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Register;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Withdraw;
import dk.overgang.notification.addresses.domain.ContactDetails.Language;
import dk.overgang.notification.addresses.domain.Phone;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Citizens get text messages only by opt-in, of which is known who noted it and when (decision 0037).
class CitizenContactTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final EncryptedText PHONE = new EncryptedText(new Ciphertext(new byte[] {1, 2}), 3);

    private final CitizenContact nobody = CitizenContact.none("0101", new UUID(0, 1));

    @Test
    void who_noted_an_opt_in_and_when_is_known_of_each() {
        var once = after(nobody, new Register(PHONE, Language.DA, true, "mette", MONDAY));
        var twice = after(once, new Register(PHONE, Language.EN, true, "peter", TUESDAY));

        assertThat(nobody.isOptedIn()).isFalse();
        assertThat(once.isOptedIn()).isTrue();
        assertThat(twice.language()).isEqualTo(Language.EN);
        assertThat(twice.optIns()).containsExactly(new OptIn("mette", MONDAY, null), new OptIn("peter", TUESDAY, null));
        assertThat(twice.told()).as("the courses do not know yet").isFalse();
    }

    @Test
    void a_withdrawal_takes_effect_at_once_and_the_number_is_forgotten() {
        var in = after(nobody, new Register(PHONE, Language.DA, true, "mette", MONDAY));
        var out = after(in, new Withdraw("peter", TUESDAY));

        assertThat(out.isOptedIn()).isFalse();
        assertThat(out.phone()).isNull();
        assertThat(out.oldestKey()).isEmpty();
        assertThat(out.optIns()).containsExactly(new OptIn("mette", MONDAY, new Withdrawal("peter", TUESDAY)));
        assertThat(out.decide(new Withdraw("peter", TUESDAY))).isEqualTo(Decision.unchanged());
        assertThat(nobody.decide(new Withdraw("peter", TUESDAY))).isEqualTo(Decision.unchanged());
    }

    @Test
    void nothing_is_noted_of_the_dead() {
        assertThat(nobody.decide(new Register(PHONE, Language.DA, false, "mette", MONDAY)))
                .isEqualTo(Decision.refused(new OptInRefusal.CitizenIsDead()));
    }

    @Test
    void what_changed_while_the_courses_were_told_is_still_to_be_told() {
        var in = after(nobody, new Register(PHONE, Language.DA, true, "mette", MONDAY));
        var out = after(in, new Withdraw("peter", TUESDAY));

        assertThat(out.isTold(in)).isEqualTo(Decision.unchanged());
        assertThat(out.isTold(out)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void of_many_opt_ins_the_newest_are_kept() {
        var contact = nobody;
        for (var number = 0; number < 60; number++) {
            contact = after(contact, new Register(PHONE, Language.DA, true, "w" + number, MONDAY));
        }
        assertThat(contact.optIns()).hasSize(50);
        assertThat(contact.optIns().getLast().by()).isEqualTo("w59");
    }

    @ParameterizedTest
    @CsvSource({"12345678, +4512345678", "12 34 56 78, +4512345678", "+46 70 123 45 67, +46701234567"})
    void a_number_gets_the_code_of_the_country(String written, String international) {
        assertThat(new Phone(written).international()).isEqualTo(international);
        assertThat(written).matches(Phone.PATTERN);
    }

    private static CitizenContact after(CitizenContact contact, OptInCommand command) {
        return contact.decide(command) instanceof Decision.Changed<CitizenContact>(var after, var _) ? after : contact;
    }
}
