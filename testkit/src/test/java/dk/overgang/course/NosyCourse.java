package dk.overgang.course;

import dk.overgang.referral.OpenReferral;

/// A course that looks into another service.
record NosyCourse(OpenReferral referral) {}
