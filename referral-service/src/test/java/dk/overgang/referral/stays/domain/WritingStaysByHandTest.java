package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.ManualStays.Answer;
import dk.overgang.referral.stays.domain.ManualStays.Answer.EndBeforeStart;
import dk.overgang.referral.stays.domain.ManualStays.Answer.NoSuchStay;
import dk.overgang.referral.stays.domain.ManualStays.Answer.NotOpen;
import dk.overgang.referral.stays.domain.ManualStays.Answer.Noted;
import dk.overgang.referral.stays.domain.ManualStays.Answer.ToldByHospital;
import dk.overgang.referral.stays.domain.ManualStays.Command;
import dk.overgang.referral.stays.domain.ManualStays.Pen;
import dk.overgang.referral.stays.domain.Stay.Kind;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritingStaysByHandTest {

    private static final UUID STAY = new UUID(0, 77);

    private HospitalHistory history = HospitalHistory.empty();
    private int written;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_stay_written_down_and_closed_is_one_stay(Kind kind) {
        write(new Command.Register(kind, day(0), "Klinik"));
        write(new Command.Close(STAY, day(4)));

        assertThat(history.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.id()).isEqualTo(STAY);
            assertThat(stay.kind()).isEqualTo(kind);
            assertThat(stay.state()).isEqualTo(State.DISCHARGED);
            assertThat(stay.from()).isEqualTo(day(0));
            assertThat(stay.to()).isEqualTo(day(4));
        });
        assertThat(history.notices())
                .allMatch(notice -> "worker".equals(notice.context().registeredBy()));
    }

    @Test
    void start_and_end_can_be_corrected_and_the_end_taken_back() {
        write(new Command.Register(Kind.INPATIENT, day(2), "Klinik"));
        write(new Command.CorrectStart(STAY, day(1)));
        write(new Command.Close(STAY, day(5)));
        write(new Command.CorrectEnd(STAY, day(6)));
        assertThat(only().from()).isEqualTo(day(1));
        assertThat(only().to()).isEqualTo(day(6));

        write(new Command.Reopen(STAY));
        assertThat(only().state()).isEqualTo(State.ADMITTED);
        assertThat(only().to()).isNull();
    }

    @Test
    void a_stay_by_mistake_is_cancelled_and_stays_to_be_seen() {
        write(new Command.Register(Kind.INPATIENT, day(2), "Klinik"));
        write(new Command.CorrectStart(STAY, day(1)));
        write(new Command.Cancel(STAY));

        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(decide(new Command.Cancel(STAY))).isInstanceOf(NotOpen.class);
    }

    @Test
    void a_stay_whose_end_got_lost_is_closed_by_hand() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));
        write(new Command.Close(FIRST, day(3)));

        assertThat(only().state()).isEqualTo(State.DISCHARGED);
        assertThat(only().to()).isEqualTo(day(3));
    }

    @Test
    void the_hospitals_own_word_counts_before_what_was_written() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));
        write(new Command.Close(FIRST, day(3)));
        history = history.with(reported(FIRST, NoticeType.DISCHARGED, 5));

        assertThat(only().to()).isEqualTo(day(5));
        assertThat(decide(new Command.CorrectEnd(FIRST, day(4)))).isInstanceOf(ToldByHospital.class);
        assertThat(decide(new Command.Reopen(FIRST))).isInstanceOf(ToldByHospital.class);
    }

    @Test
    void an_admission_that_a_hospital_told_is_the_hospitals() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));

        assertThat(decide(new Command.CorrectStart(FIRST, day(1)))).isInstanceOf(ToldByHospital.class);
        assertThat(decide(new Command.Cancel(FIRST))).isInstanceOf(ToldByHospital.class);
    }

    @Test
    void what_cannot_be_is_refused() {
        write(new Command.Register(Kind.INPATIENT, day(2), "Klinik"));

        assertThat(decide(new Command.Close(SECOND, day(3)))).isInstanceOf(NoSuchStay.class);
        assertThat(decide(new Command.Close(STAY, day(1)))).isInstanceOf(EndBeforeStart.class);
        assertThat(decide(new Command.Reopen(STAY))).isInstanceOf(NotOpen.class);
        assertThat(decide(new Command.CorrectEnd(STAY, day(3)))).isInstanceOf(NotOpen.class);
        write(new Command.Close(STAY, day(4)));
        assertThat(decide(new Command.Close(STAY, day(5)))).isInstanceOf(NotOpen.class);
        assertThat(decide(new Command.CorrectEnd(STAY, day(1)))).isInstanceOf(EndBeforeStart.class);
        assertThat(decide(new Command.CorrectStart(STAY, day(5)))).isInstanceOf(EndBeforeStart.class);
    }

    private Stay only() {
        assertThat(history.stays()).hasSize(1);
        return history.stays().getFirst();
    }

    private void write(Command command) {
        assertThat(decide(command))
                .isInstanceOfSatisfying(Noted.class, noted -> history = history.with(noted.notice()));
    }

    private Answer decide(Command command) {
        var id = command instanceof Command.Register ? STAY : new UUID(1, written);
        return new ManualStays(history, new Pen(id, "worker", day(20).plusSeconds(written++))).decide(command);
    }
}
