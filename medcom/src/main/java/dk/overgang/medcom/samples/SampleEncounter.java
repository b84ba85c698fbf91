package dk.overgang.medcom.samples;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.reading.Activity;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/// The stay in a sample, with class, status and periods as MedCom's table of codes has them.
record SampleEncounter(SampleMessages.Notice notice) {

    Encounter encounter(String id, Reference patient, Reference hospital) {
        var encounter = new Encounter();
        encounter.setId(id);
        encounter.getMeta().addProfile(MedCom.profile("hospitalnotification", "medcom-hospitalNotification-encounter"));
        encounter.setStatus(status()).setClass_(new Coding(MedCom.ACT_CODES, actCode(), null));
        encounter.setSubject(patient).setServiceProvider(hospital).setPeriod(period());
        encounter.addEpisodeOfCare().setIdentifier(episode());
        if (isLeave()) {
            encounter.addExtension(MedCom.LEAVE_EXTENSION, leave());
        }
        return encounter;
    }

    private EncounterStatus status() {
        var what = new Activity(notice.what().type(), notice.what().change());
        return what.type() == NoticeType.DIED && what.change() == CANCELLED
                ? SampleHistory.of(notice).living().map(SampleEncounter::status).orElse(EncounterStatus.INPROGRESS)
                : status(what);
    }

    private static EncounterStatus status(Activity what) {
        var cancelled = what.change() == CANCELLED;
        return switch (what.type()) {
            case ADMITTED, ACUTE_STARTED -> cancelled ? EncounterStatus.ENTEREDINERROR : EncounterStatus.INPROGRESS;
            case LEAVE_STARTED -> cancelled ? EncounterStatus.INPROGRESS : EncounterStatus.ONLEAVE;
            case LEAVE_ENDED -> cancelled ? EncounterStatus.ONLEAVE : EncounterStatus.INPROGRESS;
            case DISCHARGED, ACUTE_ENDED, DIED -> cancelled ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED;
        };
    }

    private String actCode() {
        var type = SampleHistory.of(notice).living().map(Activity::type).orElse(NoticeType.ADMITTED);
        return switch (type) {
            case ACUTE_STARTED, ACUTE_ENDED -> "EMER";
            case ADMITTED, LEAVE_STARTED, LEAVE_ENDED, DISCHARGED, DIED -> "IMP";
        };
    }

    private Period period() {
        var period = new Period().setStartElement(Times.dateTime(notice.what().stayFrom()));
        return switch (notice.what().type()) {
            case DISCHARGED, ACUTE_ENDED, DIED ->
                period.setEndElement(Times.dateTime(notice.what().at()));
            case ADMITTED, ACUTE_STARTED, LEAVE_STARTED, LEAVE_ENDED -> period;
        };
    }

    private Identifier episode() {
        return new Identifier()
                .setSystem(MedCom.endpoint(notice.route().senderSor()))
                .setValue(notice.citizen().episode().toString());
    }

    private boolean isLeave() {
        var type = notice.what().type();
        return type == NoticeType.LEAVE_STARTED || type == NoticeType.LEAVE_ENDED;
    }

    private Period leave() {
        return notice.what().type() == NoticeType.LEAVE_STARTED
                ? new Period().setStartElement(Times.dateTime(notice.what().at()))
                : new Period()
                        .setStartElement(Times.dateTime(SampleHistory.of(notice)
                                .leaveFrom()
                                .orElse(notice.what().stayFrom())))
                        .setEndElement(Times.dateTime(notice.what().at()));
    }
}
