package dk.overgang.notification.catalogue.domain;

/// The fact whose date a reminder is counted from. The list is closed: a line of the catalogue names one of
/// these, and a new one needs code.
public enum Anchor {
    /// The day the referral was accepted.
    REFERRAL_ACCEPTED,
    /// The day the first worker was assigned.
    CONTACT_PHASE_START,
    /// The day on which phase 1 is expected to begin.
    PLANNED_START,
    /// The first day of phase 1; a pause moves what is counted from it (acceptance S3).
    COURSE_START,
    /// The first day of phase 1, 2 or 3.
    PHASE_START,
    /// The first day after phase 1, 2 or 3; the third one is the planned end (E1).
    BOUNDARY,
    /// The first day of an open pause.
    PAUSE_START,
    /// The first day of an open pause that a notice began and no worker has confirmed (E7).
    AUTOMATIC_PAUSE,
    /// The discharge in a pause (E10).
    RETURN,
    /// The day on which a pause ended.
    RESUME,
    /// The day on which the citizen went on leave from the ward (E8).
    LEAVE,
    /// The last contact with the citizen; a closed door is none (acceptance S12).
    LAST_CONTACT,
    /// An attempt that came to nothing. Its agreed next try counts before the line's own offset.
    FAILED_ATTEMPT,
    /// The first visit with a member of the network.
    MEMBER_FIRST_TRIED,
    /// The day on which the citizen's next supporter was named.
    NEW_SUPPORTER_NAMED,
    /// The day for which the formal ending is planned.
    FORMAL_ENDING,
    /// The day on which it became known that the grant ends before the course does (E17).
    GRANT_ENDS_FIRST,
    /// The day on which another plan of the citizen is looked at again.
    PLAN_REVIEW,
    /// The day of a planned meeting of the network with the citizen; a moved meeting is another one.
    MEETING,
    /// The last contact with a partner.
    PARTNER_LAST_CONTACT(Subject.PARTNER, false),
    /// The last information that a partner got.
    PARTNER_LAST_INFORMED(Subject.PARTNER, false),
    /// The contact in which a sub-goal was worked on; no event names the goal yet.
    CONTACT_ON_GOAL(Subject.COURSE, true),
    /// The day of a meeting that the authority must hold by law.
    STATUTORY_MEETING(Subject.COURSE, true),
    /// Somebody marked that the activity must change at once.
    ACTIVITY_MUST_CHANGE(Subject.COURSE, true),
    /// The start-up meeting of the job track.
    START_UP_MEETING(Subject.COURSE, true),
    /// The day agreed for the CV and the job search to begin.
    JOB_SEARCH_AGREED(Subject.COURSE, true),
    /// A follow-up date of the work agreement.
    WORK_AGREEMENT(Subject.COURSE, true),
    /// The first day of a team.
    TEAM(Subject.ORGANISATION, true),
    /// The day on which a worker's caseload came over the norm.
    CASELOAD_OVER_NORM(Subject.ORGANISATION, true),
    /// The day on which a worker without CTI training was assigned.
    UNTRAINED_WORKER(Subject.ORGANISATION, true),
    /// The day on which a team came to have too few trained workers.
    TRAINED_WORKERS_TOO_FEW(Subject.ORGANISATION, true),
    /// The first day of a programme.
    PROGRAMME(Subject.ORGANISATION, true);

    private final Subject subject;
    private final boolean waiting;

    Anchor() {
        this(Subject.COURSE, false);
    }

    Anchor(Subject subject, boolean waiting) {
        this.subject = subject;
        this.waiting = waiting;
    }

    public Subject subject() {
        return subject;
    }

    /// Whether no service reports the fact yet: its lines stand in the catalogue and plan nothing until one
    /// does.
    public boolean isWaiting() {
        return waiting;
    }

    /// Whether there are three of them, of which a point names one.
    public boolean isNumbered() {
        return this == PHASE_START || this == BOUNDARY || this == LAST_CONTACT;
    }

    /// Whether it runs ahead with each contact: there is one reminder at a time, and the next one when that is
    /// closed.
    public boolean isRolling() {
        return this == LAST_CONTACT || this == PARTNER_LAST_CONTACT || this == PARTNER_LAST_INFORMED;
    }

    /// Whether it lies in a pause and is gone with it.
    public boolean isOfPause() {
        return this == PAUSE_START || this == AUTOMATIC_PAUSE || this == RETURN;
    }
}
